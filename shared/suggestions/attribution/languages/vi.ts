import type { AttributionLanguage } from '../attribution-language.ts'

const SAYING = [
  'nói', 'cho biết', 'cho rằng', 'cho hay', 'nhận định', 'nhận xét', 'khẳng định', 'nhấn mạnh', 'phát biểu', 'tuyên bố',
  'chia sẻ', 'giải thích', 'cảnh báo', 'đánh giá', 'phân tích', 'bày tỏ', 'trả lời', 'thông báo', 'viết', 'kêu gọi', 'lưu ý',
]

export const vietnamese: AttributionLanguage = {
  verbs: SAYING,
  inverting: [],
  according: ['theo', 'theo lời'],
  adverbs: ['cũng', 'đã', 'vừa', 'còn', 'từng', 'tiếp tục', 'sau đó', 'mới đây'],
  negations: ['không', 'chưa', 'chẳng'],
  pronouns: { ông: ['bà', 'chị', 'cô'], bà: ['ông', 'anh'], 'ông ấy': ['bà'], 'bà ấy': ['ông'], anh: ['bà', 'chị'], chị: ['ông', 'anh'] },
  articles: [],
  prepositions: ['của', 'tại', 'ở', 'với', 'và', 'cho', 'từ', 'hoặc', 'đến'],
  relatives: ['người'],
  honorifics: ['ông', 'bà', 'anh', 'chị', 'cô', 'ts', 'pgs', 'gs', 'ths', 'th.s', 'bs', 'tiến sĩ', 'thạc sĩ', 'gs.ts', 'pgs.ts'],
  officialRoles: [
    'tổng thống', 'thủ tướng', 'bộ trưởng', 'thứ trưởng', 'ngoại trưởng', 'tổng bí thư', 'chủ tịch nước', 'đại sứ',
    'phát ngôn viên', 'người phát ngôn', 'chủ tịch quốc hội', 'phó thủ tướng', 'bí thư', 'thượng nghị sĩ', 'tướng', 'đại tướng',
  ],
  expertRoles: [
    'giáo sư', 'phó giáo sư', 'giảng viên', 'chuyên gia', 'nhà nghiên cứu', 'nhà phân tích', 'học giả', 'tiến sĩ',
    'nhà kinh tế', 'viện trưởng', 'luật sư', 'giám đốc',
  ],
  otherRoles: ['chủ tịch', 'trưởng', 'nhà báo', 'nông dân', 'ngư dân', 'thành viên', 'nhà sáng lập'],
  offices: ['bộ', 'quốc hội', 'chính phủ', 'đại sứ quán'],
  affiliationLinks: ['tại', 'thuộc', 'của', 'từ'],
  portfolios: [],
  openers: ['theo', 'tại', 'trong', 'khi', 'ngày', 'hôm', 'tuy', 'nhưng', 'và', 'còn', 'sau', 'trước', 'do', 'vì', 'để', 'với', 'về'],
}
