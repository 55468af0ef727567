import type { PhraseRow, SentenceRow } from './phrase-row.ts'

const M = 1e6
const B = 1e9

const english = (text: string, ...quantities: readonly PhraseRow[]): SentenceRow => ({
  language: 'en',
  text,
  quantities,
})

/** Figures among dates, labels and one another. */
export const SENTENCES: readonly SentenceRow[] = [
  english(
    'Trade reached $35 billion last year, up 8% from 2013.',
    ['$35 billion', 35e9, 'USD', B],
    ['8%', 8, 'percent'],
  ),
  english(
    'Trade has grown two-hundredfold since 1995, and annual investment has reached $2.8 billion.',
    ['two-hundredfold', 200, 'times'],
    ['$2.8 billion', 2.8e9, 'USD', B],
  ),
  english(
    'In 2013 40 ships left; in 2014 more than 50 ships did.',
    ['40 ships', 40, 'ships'],
    ['more than 50 ships', 50, 'ships', 1, 'more-than'],
  ),
  english('In 2013 ships left the port with 12 tonnes of rice.', ['12 tonnes', 12, 'tonnes']),
  english(
    'Prices rose 3.5 percent in May 2023 and 4 percent in June.',
    ['3.5 percent', 3.5, 'percent'],
    ['4 percent', 4, 'percent'],
  ),
  english('Exports rose from 30 percent to 40 percent.', ['30 percent', 30, 'percent'], ['40 percent', 40, 'percent']),
  english(
    'It moved 40 ships, nearly half of them old, for €3m.',
    ['40 ships', 40, 'ships'],
    ['nearly half of', 50, 'percent', 1, 'almost'],
    ['€3m', 3e6, 'EUR', M],
  ),
  english('Under Article 9 the 12 members pay 2% each.', ['12 members', 12, 'members'], ['2%', 2, 'percent']),
  english('On 13 April 2023, 300 people marched 12 km.', ['300 people', 300, 'people'], ['12 km', 12, 'km']),
  english('On April 13, 300 people marched.', ['300 people', 300, 'people']),
  english('Oil fell below $80 a barrel.', ['below $80', 80, 'USD', 1, 'less-than']),
  english(
    'Output, at 1.2m barrels a day, is 5% below its 2019 level.',
    ['1.2m barrels a day', 1.2e6, 'barrels a day', M],
    ['5%', 5, 'percent'],
  ),
  english('Income per head is $4,284, or 71% of the average.', ['$4,284', 4284, 'USD'], ['71%', 71, 'percent']),
  english('The G7 pledged $600 billion by 2027.', ['$600 billion', 600e9, 'USD', B]),
  english('COVID-19 killed 43,000 people there.', ['43,000 people', 43_000, 'people']),
  english('A Boeing 737 carrying 132 people crashed.', ['132 people', 132, 'people']),
  english('Resolution 1701 sends 15,000 troops.', ['15,000 troops', 15_000, 'troops']),
  english('It bought 24 F-35 jets for $5bn.', ['24 F-35 jets', 24, 'jets'], ['$5bn', 5e9, 'USD', B]),
  english(
    'More than one million people, a third of the city, fled.',
    ['More than one million people', 1e6, 'people', M, 'more-than'],
    ['a third of', 33.3333333333333, 'percent'],
  ),
  english(
    'The deficit was −$1.2 billion, against $900 million in 2021.',
    ['−$1.2 billion', -1.2e9, 'USD', B],
    ['$900 million', 900e6, 'USD', M],
  ),
  english('Temperatures fell to -5°C overnight.', ['-5°C', -5, '°C']),
  english(
    'Half the population lives on less than $2 a day.',
    ['Half the', 50, 'percent'],
    ['less than $2', 2, 'USD', 1, 'less-than'],
  ),
  english(
    'It has 100,000 soldiers - 40 percent of them conscripts.',
    ['100,000 soldiers', 100_000, 'soldiers'],
    ['40 percent', 40, 'percent'],
  ),
  english('It costs $3 (about 70,000 dong).', ['$3', 3, 'USD'], ['about 70,000 dong', 70_000, 'VND', 1, 'about']),
  english(
    'Of 63 provinces, 21 percent lost money and 14 provinces gained.',
    ['63 provinces', 63, 'provinces'],
    ['21 percent', 21, 'percent'],
    ['14 provinces', 14, 'provinces'],
  ),
  english(
    'A 500-megawatt plant needs a $1.2-billion loan.',
    ['500-megawatt', 500, 'megawatt'],
    ['$1.2-billion', 1.2e9, 'USD', B],
  ),
  english(
    'The zone of 200 nautical miles covers 1 million km².',
    ['200 nautical miles', 200, 'nautical miles'],
    ['1 million km²', 1e6, 'km²', M],
  ),
  english(
    'It was 71% in 2002, 76% in 2015 and 84% in 2017.',
    ['71%', 71, 'percent'],
    ['76%', 76, 'percent'],
    ['84%', 84, 'percent'],
  ),
  english(
    'Between 2013 and 2018 it lent $2 million to 30 countries.',
    ['$2 million', 2e6, 'USD', M],
    ['30 countries', 30, 'countries'],
  ),
  english('The bill passed by 220 votes to 212.', ['220 votes', 220, 'votes']),
  english(
    'The 27 members agreed on a 10-year plan worth €750 billion.',
    ['27 members', 27, 'members'],
    ['€750 billion', 750e9, 'EUR', B],
  ),
  english(
    '“About 3,000 of them,” she said, “or 5 percent.”',
    ['About 3,000', 3000, null, 1, 'about'],
    ['5 percent', 5, 'percent'],
  ),
  english('At 5 p.m. on 9/11, 200 people stood outside No. 10.', ['200 people', 200, 'people']),
  english('Its debt stood at 43.1% of GDP at the end of 2021.', ['43.1%', 43.1, 'percent']),
  english('They sent from each 7 to 3 million people.', ['3 million people', 3e6, 'people', M]),
  english('$1bn.$2bn', ['$1bn', 1e9, 'USD', B], ['$2bn', 2e9, 'USD', B]),
  {
    language: 'fr',
    text: 'Le 13 avril 2023, près de 40 navires ont coûté 2,5 milliards d’euros.',
    quantities: [
      ['près de 40 navires', 40, 'navires', 1, 'almost'],
      ['2,5 milliards d’euros', 2.5e9, 'EUR', B],
    ],
  },
  {
    language: 'vi',
    text: 'Ngày 13 tháng 4 năm 2023, kim ngạch đạt hơn 116 tỷ USD, tăng 8,5%.',
    quantities: [
      ['hơn 116 tỷ USD', 116e9, 'USD', B, 'more-than'],
      ['8,5%', 8.5, 'percent'],
    ],
  },
  {
    language: 'de',
    text: 'Am 13. April 2023 liefen rund 40 Schiffe aus, 8,5 Prozent mehr als 2022.',
    quantities: [
      ['rund 40 Schiffe', 40, 'Schiffe', 1, 'about'],
      ['8,5 Prozent', 8.5, 'percent'],
    ],
  },
]
