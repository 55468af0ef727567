import type { Article } from './article-shape.ts'

export const VIETNAMESE: Article = {
  name: 'article-vi',
  language: 'vi',
  title: 'Nước mặn đến sớm, nhà vườn cù lao trở tay không kịp',
  subtitle: 'Cống ngăn mặn đóng trễ ba ngày, hàng trăm hộ phải mua nước ngọt',
  authors: ['Võ Thanh Tùng'],
  outlet: 'Báo Sông Hậu',
  publishedAt: '2026-02-27',
  dateShown: '27/2/2026',
  address: 'https://bao-song-hau.example/nuoc-man-den-som',
  byline: 'Võ Thanh Tùng',
  notes: [],
  body: [
    {
      kind: 'paragraph',
      text: 'Sáng 26/2, độ mặn đo tại vàm Cái Cau lên đến 3,8‰, cao gấp đôi cùng kỳ năm ngoái. Bà Huỳnh Thị Lượm, 61 tuổi, đứng nhìn vườn chôm chôm rụng lá mà thở dài: “Mọi năm phải qua Tết nửa tháng nước mới lợ. Năm nay chưa kịp trữ thì đã mặn.”',
    },
    { kind: 'heading', level: 2, text: 'Cống đóng trễ ba ngày' },
    {
      kind: 'paragraph',
      text: 'Theo ông Trương Hữu Nghĩa, trạm trưởng trạm thủy nông, lệnh đóng cống được ký ngày 20/2 nhưng đến 23/2 mới thực hiện vì thiếu người vận hành. “Chúng tôi chỉ có bốn người trông mười một cống,” ông nói.',
    },
    {
      kind: 'list',
      items: [
        '215 hộ phải mua nước ngọt với giá 120.000 đồng mỗi mét khối;',
        '38 héc-ta cây ăn trái bị rụng lá trên 50%.',
      ],
    },
    { kind: 'heading', level: 2, text: 'Mỗi nơi một con số' },
    {
      kind: 'quotation',
      text: 'Số liệu của trạm là số liệu chính thức. Còn dân đo được bao nhiêu thì đó là chuyện của cái máy họ mua.',
    },
    {
      kind: 'paragraph',
      text: 'Câu trả lời ấy không làm ông Đỗ Quyết Thắng, tổ trưởng tổ hợp tác, hài lòng. Máy của ông ghi 4,5‰ lúc 5 giờ sáng, khi trạm chưa mở cửa. Ông đề nghị huyện lấy mẫu ngay trong vườn, không chỉ ở cửa cống.',
    },
  ],
}
