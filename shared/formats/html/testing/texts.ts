/** Articles of our own words, to be put into pages of many shapes. */
export interface Text {
  readonly language: string
  readonly title: string
  readonly subtitle: string
  readonly author: string
  readonly date: string
  readonly paragraphs: readonly string[]
  readonly heading: string
  readonly quotation: string
  readonly caption: string
}

export const ENGLISH: Text = {
  language: 'en',
  title: 'The ferry that nobody ordered',
  subtitle: 'A yard delivered a ship to a town that had not asked for one, and the town kept it.',
  author: 'Ada Lindqvist',
  date: '2024-03-05',
  paragraphs: [
    'The ferry came in on a Tuesday morning, and the harbour master thought at first that it had lost its way in the fog.',
    'Nobody in the town had ordered it, and nobody could say who had paid the yard for two years of work on the hull.',
    '“We looked for the contract in every drawer of the town hall,” said the mayor, Ellen Storm, who has held the office since 2015.',
    'The yard says that it has sent three letters about the ship, and that the town has answered none of them so far.',
    'Until the question is settled the ferry runs twice a day, and the islanders who use it do not ask whose it is.',
  ],
  heading: 'A ship without papers',
  quotation: 'It floats, it is paid for, and it is ours until somebody comes to fetch it.',
  caption: 'The ferry at the north pier in the fog.',
}

export const VIETNAMESE: Text = {
  language: 'vi',
  title: 'Chuyến phà không ai đặt mua',
  subtitle: 'Một xưởng đóng tàu giao phà cho thị trấn chưa từng hỏi mua, và thị trấn đã giữ lại.',
  author: 'Nguyễn Thu Hà',
  date: '2024-03-05',
  paragraphs: [
    'Chiếc phà cập bến vào một sáng thứ ba, và người trông coi bến cảng lúc đầu tưởng rằng nó bị lạc trong sương mù.',
    'Không ai trong thị trấn đặt mua con tàu, và cũng không ai nói được ai đã trả tiền cho hai năm làm việc của xưởng.',
    '“Chúng tôi đã tìm hợp đồng trong mọi ngăn kéo của ủy ban”, bà Trần Thị Lan, chủ tịch thị trấn từ năm 2015, cho biết.',
    'Xưởng đóng tàu nói rằng họ đã gửi ba lá thư về con tàu này, nhưng đến nay thị trấn vẫn chưa trả lời lá thư nào.',
  ],
  heading: 'Con tàu không giấy tờ',
  quotation: 'Nó nổi trên mặt nước, nó đã được trả tiền, và bây giờ nó là của chúng tôi.',
  caption: 'Chiếc phà ở cầu cảng phía bắc trong sương mù.',
}

export const CHINESE: Text = {
  language: 'zh',
  title: '没有人订购的渡船',
  subtitle: '一家船厂把一艘船交给了从未下过订单的小镇，小镇把它留了下来。',
  author: '陈海宁',
  date: '2024-03-05',
  paragraphs: [
    '渡船在星期二的早晨驶进港口，港务长起初以为它在大雾中迷失了方向，于是打开了码头上所有的灯。',
    '镇上没有人订购过这艘船，也没有人说得清是谁付钱给船厂，让工人们在船体上整整工作了两年。',
    '“我们翻遍了镇政府的每一个抽屉，也没有找到合同。”自2015年起担任镇长的林淑华说，她并不打算把船还回去。',
    '船厂方面表示，他们已经为这艘船寄出了三封信，而小镇到目前为止一封也没有回复过。',
  ],
  heading: '没有文件的船',
  quotation: '它浮在水上，钱已经付了，在有人来取走之前它就是我们的。',
  caption: '大雾中停在北码头的渡船。',
}

export const ARABIC: Text = {
  language: 'ar',
  title: 'العبّارة التي لم يطلبها أحد',
  subtitle: 'سلّم حوض بناء السفن سفينة إلى بلدة لم تطلبها، فاحتفظت بها البلدة.',
  author: 'ليلى حداد',
  date: '2024-03-05',
  paragraphs: [
    'دخلت العبّارة الميناء صباح يوم الثلاثاء، وظن مدير الميناء في البداية أنها ضلّت طريقها في الضباب الكثيف.',
    'لم يطلب أحد في البلدة هذه السفينة، ولم يستطع أحد أن يقول من دفع لحوض البناء أجر عامين من العمل على هيكلها.',
    'وقالت رئيسة البلدية، التي تتولى المنصب منذ عام 2015، إنهم بحثوا عن العقد في كل درج من أدراج المبنى ولم يجدوه.',
    'ويقول حوض البناء إنه أرسل ثلاث رسائل بشأن السفينة، وإن البلدة لم ترد على أي منها حتى الآن.',
  ],
  heading: 'سفينة بلا أوراق',
  quotation: 'إنها تطفو، وقد دُفع ثمنها، وهي لنا إلى أن يأتي من يأخذها.',
  caption: 'العبّارة عند الرصيف الشمالي في الضباب.',
}
