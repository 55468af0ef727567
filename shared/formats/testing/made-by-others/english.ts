import type { Article } from './article-shape.ts'

/** A news report of our own; the people and the paper are made up. */
export const ENGLISH: Article = {
  name: 'article',
  language: 'en',
  title: 'Salt Creeps Up the Delta, and Nobody Agrees How Fast',
  subtitle: 'Two ministries, one river and four different numbers for the same dry season',
  authors: ['Hannah Oduya', 'Trần Minh Châu'],
  outlet: 'The Estuary Courier',
  publishedAt: '2026-03-14',
  dateShown: '14 March 2026',
  address: 'https://estuary-courier.example/2026/03/14/salt-creeps-up-the-delta',
  byline: 'By Hannah Oduya and Trần Minh Châu',
  notes: [
    'The hydrology service measures once an hour at a depth of one metre; the farmers’ union takes its samples by hand at the surface, where the water is fresher.',
  ],
  body: [
    {
      kind: 'paragraph',
      text: 'BẾN TRE – At four in the morning Lê Thị Ngọc Hân lowers a plastic bottle into the canal behind her house, pulls it up and tastes. “You do not need a meter,” she said. “If the tea is salty, the rice is dead.” This year the tea turned salty on 9 January, six weeks earlier than her father ever wrote down in his notebook.',
    },
    {
      kind: 'paragraph',
      text: 'What she tastes has a name in the capital: saline intrusion, the slow climb of sea water into a river that no longer pushes back. It has, depending on whom one asks, reached *57*, *62*, *68* or *74 kilometres* inland. The difference decides who is paid for a lost harvest, and who is not.',
    },
    { kind: 'heading', level: 2, text: 'Four Numbers for One River' },
    {
      kind: 'paragraph',
      text: 'The Southern Hydrology Service put the front at 57 km on 2 March. “We publish what the stations measure, not what people fear,” its deputy director, Phan Quốc Dũng, told a press conference. The service counts water as saline from 4 grams per litre, the limit above which rice stops growing.[note]',
    },
    {
      kind: 'paragraph',
      text: 'The farmers’ union counts from 1 gram. By its reckoning the salt stands at 74 km and has spoiled 12,400 hectares, about 4.6% of all that is planted in the four provinces. “Seedlings do not read regulations,” said Đặng Văn Khoa, who speaks for the union. “At two grams they are already yellow.”',
    },
    {
      kind: 'table',
      caption: 'Table 1. How far the salt has come, by who measures it',
      head: ['Who measures', 'Limit (g/l)', 'Distance (km)', 'Area (ha)'],
      rows: [
        ['Southern Hydrology Service', '4.0', '57', '6,900'],
        ['Ministry of Farming', '3.0', '62', '8,150'],
        ['Institute for Coastal Studies', '2.0', '68', '10,300'],
        ['Farmers’ union', '1.0', '74', '12,400'],
      ],
    },
    { kind: 'heading', level: 3, text: 'What the Institute Found' },
    {
      kind: 'paragraph',
      text: 'Between the two stands the [Institute for Coastal Studies](https://coastal-studies.example/report-7), whose report of February gives 68 km. Its author, Dr Martha Oyelaran, has measured the branch of Hàm Luông for eleven years. She does not accuse anybody of lying.',
    },
    {
      kind: 'quotation',
      text: 'Each of these numbers is right. They answer different questions: when does a plant suffer, when does it die, and when does the law say that it has died? A ministry that quotes only the last one is not wrong; it is merely late.',
    },
    {
      kind: 'paragraph',
      text: 'Her report estimates the damage of this season at $116 million, of which barely a third would be covered under the present rules. Phan Quốc Dũng called the estimate “a model built upon a model”. He added that his service “neither confirms nor denies” it, since damage was not its business.',
    },
    { kind: 'heading', level: 2, text: 'The Gates That Should Have Closed' },
    {
      kind: 'paragraph',
      text: 'Eight sluice gates were to shut the river off at spring tide. Three of them did. The Ministry of Farming says that the other five wait for parts; the contractor, Sông Xanh Engineering, says that they wait for money. In a letter of 21 February, which this newspaper has seen, the company lists what it is still owed:',
    },
    {
      kind: 'list',
      items: [
        '1,800,000 dollars for the gate at Vàm Giồng, finished in October;',
        '640,000 dollars for pumps that were delivered but never fitted;',
        'interest on both since 1 November, at 7.25% a year.',
      ],
    },
    {
      kind: 'paragraph',
      text: 'The ministry’s spokesman, Hoàng Gia Bảo, disputed the list. “We paid for gates that close,” he said. “These do not close.” Asked who had signed for their completion, he said that he would have to look it up, and has not called back since.',
    },
    { kind: 'figure', caption: 'The sluice at Vàm Giồng on 5 March, open at high water. Photograph: Ngô Bích Liên' },
    { kind: 'heading', level: 3, text: 'A Calendar Nobody Follows' },
    {
      kind: 'paragraph',
      text: 'There is a calendar of closures. It was drawn up in 2019, before two new dams went into service upstream, and it assumes a flow of 2,300 cubic metres a second in March. On Tuesday the gauge at Tân Châu showed 1,450. “We follow the calendar because it is the calendar,” an engineer at the waterworks said; he asked not to be named, because he is not allowed to speak to the press.',
    },
    {
      kind: 'paragraph',
      text: 'Opinions differ on what would help. Dr Oyelaran wants the gates to be run by the meter, not by the date. Đặng Văn Khoa wants compensation from 2 grams. The ministry wants another study, which it expects to be ready “before the rains of 2027”.',
    },
    { kind: 'heading', level: 2, text: 'Selling the Buffalo' },
    {
      kind: 'paragraph',
      text: 'Lê Thị Ngọc Hân has stopped waiting for any of them. In February she sold the buffalo for 31 million dong – some 1 180 dollars – and bought a tank that holds 20 000 litres of rain. It will see the family through to May, she thinks, if her sister’s household does not need to share it.',
    },
    {
      kind: 'paragraph',
      text: 'Her neighbours have gone over to shrimp, which like the salt. She has done the sums and does not trust them: the first year is good, the second is fair, and in the third the ponds are sick. “My father would say that the sea is only visiting,” she said, and emptied the bottle back into the canal. “But he also wrote down every day that it came…”',
    },
    {
      kind: 'paragraph',
      text: 'The hydrology service publishes its next figures on Friday. The union has announced that it will publish its own an hour before.',
    },
  ],
}
