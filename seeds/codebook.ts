import type { Colour } from '../preload/contract.ts'

/** A theme of the starter codebook. `path` is the names from the root joined with `/`; parents stand before their children. */
export interface SeedTheme {
  path: string
  colour: Colour
  /** What belongs here, with an example. */
  definition: string
  /** The key that tags with it. */
  shortcut?: string
}

/** The starter codebook, in the order in which it is shown. */
export const CODEBOOK: readonly SeedTheme[] = [
  {
    path: 'Kinh tế',
    colour: 'blue',
    definition: 'Mọi chuyện làm ăn giữa hai nước mà chưa rõ thuộc thương mại hay đầu tư. Ví dụ: nhận định chung về tiềm năng kinh tế.',
  },
  {
    path: 'Kinh tế/Thương mại',
    colour: 'blue',
    shortcut: '1',
    definition: 'Kim ngạch, mặt hàng, thuế, hạn ngạch, hiệp định thương mại. Ví dụ: “kim ngạch đạt 146,3 triệu USD”.',
  },
  {
    path: 'Kinh tế/Đầu tư',
    colour: 'teal',
    shortcut: '2',
    definition: 'Dự án, liên doanh, nhà máy, lời mời gọi nhà đầu tư. Ví dụ: “mời gọi lập liên doanh chế biến nông sản”.',
  },
  {
    path: 'Giao thông',
    colour: 'orange',
    definition: 'Đường đi của người và hàng. Ví dụ: hành lang Đông – Tây, trung tâm logistics.',
  },
  {
    path: 'Giao thông/Đường sắt',
    colour: 'orange',
    shortcut: '3',
    definition: 'Tuyến tàu có thật hoặc đang được bàn tới. Ví dụ: “một tuyến đường sắt xuyên nhiều nước”.',
  },
  {
    path: 'Giao thông/Hàng không',
    colour: 'yellow',
    shortcut: '4',
    definition: 'Đường bay, hãng bay, tần suất. Ví dụ: “21 chuyến bay thẳng/tuần”.',
  },
  {
    path: 'Xã hội',
    colour: 'pink',
    definition: 'Người dân hai nước gặp nhau như thế nào. Ví dụ: khách du lịch, sinh viên, nghệ sĩ.',
  },
  {
    path: 'Xã hội/Du lịch',
    colour: 'pink',
    shortcut: '5',
    definition: 'Lượt khách, thị thực, mùa du lịch. Ví dụ: “khoảng 150.000 lượt khách Kazakhstan đã đến Việt Nam”.',
  },
  {
    path: 'Xã hội/Giao lưu văn hóa',
    colour: 'red',
    definition: 'Phim ảnh, nghệ thuật, đối ngoại nhân dân. Ví dụ: dự án “Khăn của mẹ”.',
  },
  {
    path: 'Môi trường',
    colour: 'green',
    definition: 'Thiên nhiên và tài nguyên trong quan hệ hai nước. Ví dụ: quản lý nguồn nước.',
  },
  {
    path: 'Môi trường/Khí hậu',
    colour: 'green',
    shortcut: '6',
    definition: 'Ứng phó với biến đổi khí hậu, thiên tai, năng lượng sạch. Ví dụ: cam kết theo Thỏa thuận Paris.',
  },
  {
    path: 'Chính sách',
    colour: 'purple',
    definition: 'Văn kiện, cơ chế và cam kết của Nhà nước. Ví dụ: Tuyên bố chung, Ủy ban liên Chính phủ.',
  },
  {
    path: 'Chính sách/Kế hoạch hành động',
    colour: 'purple',
    shortcut: '7',
    definition: 'Nội dung, phân công và kết quả của Kế hoạch hành động chung 2023–2025. Ví dụ: “16 hoạt động hợp tác”.',
  },
  {
    path: 'Cách đọc',
    colour: 'red',
    definition: 'Ghi chú về chính nguồn tin, không phải về nội dung. Ví dụ: bản lưu không ghi tên báo.',
  },
  {
    path: 'Cách đọc/Cần kiểm chứng',
    colour: 'red',
    shortcut: '9',
    definition: 'Số liệu lệch nhau giữa các bài, suy luận chưa có bằng chứng. Ví dụ: 28 năm hay gần 30 năm quan hệ ngoại giao.',
  },
]
