/** Texts written for these tests: mixed marks, dashes, no-break spaces, line breaks, four scripts. */

export const HARBOUR = `Harbour town votes on its new bridge

After eleven months of hearings, the council of Maristow approved a second bridge on Tuesday, by 14 votes to 9. “We are not ready to pay for it,” said Councillor Ines Okafor, who has opposed the plan since 2019. “But we’re ready to be asked.”

The bridge would cost about £116 million—nearly three times the town's yearly budget—and carry 71% of the lorries that now cross the old quay. Its supporters call it "the last chance of the docks"; its critics, a monument to rounding up.

Paul Reyes-Whitcombe, an engineer at the regional port authority, told the hearing that traffic had fallen by -5 points in the winter of 2020–2021 and had since grown again. “Nobody should build for a winter,” he said. “Nobody should cancel for one, either.”

Opinion in the market is divided. “My father crossed that quay every morning for forty years,” a fishmonger said, “and he was never once on time.” A student from Kiln Street disagreed: she would rather walk than wait.

The mayor, asked whether the vote was final, answered that it was not. The ministry must still confirm the loan, and the heritage board has until 3 March to object. Prices for steel, she added, had risen from $820 to $1,140 a tonne within a year.

Whatever is decided, the ferry will stop in autumn. Its owner, 68, has sold the boat to a museum and does not intend to build another.`

export const DELTA = `Sông Lam và những cánh đồng muối

Theo bà Lê Thị Hạnh, chuyên gia thủy lợi của tỉnh, độ mặn năm nay “cao hơn trung bình nhiều năm khoảng 12%”. Bà nói nông dân không nên gieo vụ mới trước tháng Chín – và chính quyền phải công bố số liệu hằng tuần.

Ông Trần Quốc Bảo lại cho rằng cống ngăn mặn không giải quyết được vấn đề. “Nước không đọc bản đồ hành chính,” ông nói. Trong mười năm qua, diện tích lúa giảm từ 41.000 xuống còn 33.500 héc-ta.

Hợp tác xã Bình Minh đang thử nuôi tôm xen lúa; kết quả ban đầu khá tốt, nhưng chi phí vẫn cao.

河口的盐度今年上升了百分之十二，专家说农民不应在九月之前播种。当地政府表示，将每周公布一次数据。「水不认识行政地图」，一位工程师说。`

export const DESERT = `Solar park opens late ☀️ and under budget

The first 240 megawatts of the Wadi Noor park were switched on at dawn. «Nous avons perdu un an, mais pas un euro», said its French director, Odile Marchetti – a claim that auditors have yet to test.

قال المهندس سامي الحداد إن المحطة ستغطي نصف استهلاك المدينة في الصيف. وأضاف: «لم نكن نتوقع هذا العدد من الطلبات». 👩🏽‍🔧 🇲🇦

Critics point to the price of storage: batteries bought in 2021 cost 38 cents per unit, twice the figure in the tender. "Ask me again in ten years," the director replied. "Or ask the sun — it signs nothing."

Farmers whose wells lie inside the fence have been promised compensation of 4,500 dirhams a hectare; 17 of 62 have been paid.`

/** From other stories altogether: none of it, nor anything like it, is in the texts above. */
export const FOREIGN = [
  'The orchestra will tour six Baltic cities with a programme of unfinished symphonies.',
  'Glaciologists drilled through two kilometres of ice before the cable snapped.',
  'A tax on second homes was struck down by the constitutional court last week.',
  'Chess engines now teach grandmasters to distrust their oldest instincts.',
  'Her memoir sold poorly at first but became required reading in law schools.',
  'Beekeepers in the highlands reported unusual losses after the early frost.',
  'The startup recalled its scooters because a brake lever could fracture.',
  'Parliament adjourned without naming a successor to the ombudsman.',
  'Vaccination teams reached the island by helicopter when the road flooded.',
  'He painted the ceiling twice, and was paid for neither.',
  'Đội tuyển bóng đá nữ sẽ tập trung tại Đà Nẵng vào cuối tuần.',
  'Bảo tàng mỹ thuật vừa khai trương phòng trưng bày gốm cổ.',
  '博物馆昨天展出了一批古代青铜器。',
  '股市连续三天下跌，投资者感到不安。',
  'فاز الفريق الوطني بالمباراة الأخيرة بعد ركلات الترجيح.',
  'Inflation expectations among retailers eased for the third quarter running.',
  'No signal from the probe has been received since it passed behind Saturn.',
  'Tailors in the old town refuse to shorten sleeves before a funeral.',
  'The referee had lost both lenses and most of the second half.',
  'Librarians catalogued the letters by the colour of their ink.',
] as const
