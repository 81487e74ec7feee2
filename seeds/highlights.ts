/** An example highlight: the exact words of a starter article, which occur there once. */
export interface SeedHighlight {
  /** Name of the article's file in `articles/`. */
  article: string
  quote: string
  /** Paths of the codebook. */
  themes: readonly string[]
  /** Plain Markdown. */
  note?: string
}

const TRADE = '01-thuong-mai-hai-chieu.md'
const RAIL = '02-duong-sat-va-hanh-lang.md'
const TOURISM = '03-du-lich-va-giao-luu.md'
const CLIMATE = '04-khi-hau-va-phat-trien-ben-vung.md'
const PLAN = '05-ke-hoach-hanh-dong-chung.md'

/** The example highlights. The last two overlap, to show how that looks. */
export const HIGHLIGHTS: readonly SeedHighlight[] = [
  {
    article: TRADE,
    quote: 'Riêng quý I/2025, kim ngạch đạt 146,3 triệu USD, cao hơn 18,4% so với cùng kỳ một năm trước.',
    themes: ['Kinh tế/Thương mại'],
    note: 'Số của **ba tháng**, không phải của cả năm. Ô số liệu này có cả trong bài về Kế hoạch hành động chung.',
  },
  {
    article: TRADE,
    quote: 'quý đầu năm 2025 còn thấp hơn mức bình quân ấy, dù vẫn cao hơn chính quý I của năm trước',
    themes: ['Kinh tế/Thương mại', 'Cách đọc/Cần kiểm chứng'],
    note: 'Phép tính của người viết:\n\n- 800 triệu : 4 = 200 triệu USD mỗi quý\n- quý I/2025: 146,3 triệu USD',
  },
  {
    article: TRADE,
    quote: 'nếu hàng được làm ra ngay tại Kazakhstan thì có thể bán khắp liên minh mà không vướng hạn chế đó',
    themes: ['Kinh tế/Đầu tư', 'Kinh tế/Thương mại'],
  },
  {
    article: RAIL,
    quote: 'một tuyến đường sắt xuyên nhiều nước: từ Việt Nam qua Trung Quốc và Kazakhstan, tới Azerbaijan, Thổ Nhĩ Kỳ rồi vào châu Âu',
    themes: ['Giao thông/Đường sắt'],
    note: 'Nguồn viết với chữ *nếu*. Chưa thấy vốn, thời hạn hay đơn vị thực hiện.',
  },
  {
    article: RAIL,
    quote: 'Xếp hạ tầng bên cạnh con người và chính sách là một cách nói rằng đường sá không chỉ là việc của riêng ngành vận tải.',
    themes: ['Giao thông', 'Chính sách'],
  },
  {
    article: RAIL,
    quote: '21 chuyến bay thẳng/tuần',
    themes: ['Giao thông/Hàng không'],
    note: 'Cùng con số với bài về du lịch; mở hai bài cạnh nhau để so.',
  },
  {
    article: TOURISM,
    quote: 'Năm 2024, khoảng 150.000 lượt khách Kazakhstan đã đến Việt Nam.',
    themes: ['Xã hội/Du lịch'],
  },
  {
    article: TOURISM,
    quote: 'quan hệ ngoại giao đã được 28 năm, trong khi một bài khác ghi năm thiết lập là 1992',
    themes: ['Cách đọc/Cần kiểm chứng'],
    note: '2021 − 1992 = 29, nên **28 năm** là tính thiếu.',
  },
  {
    article: TOURISM,
    quote: 'Dự án nghệ thuật mang tên “Khăn của mẹ”',
    themes: ['Xã hội/Giao lưu văn hóa'],
  },
  {
    article: CLIMATE,
    quote: 'công nghệ tiết kiệm nước trong nông nghiệp như một hướng hợp tác mà nước ông chờ đón nhà đầu tư',
    themes: ['Môi trường/Khí hậu', 'Kinh tế/Đầu tư'],
    note: 'Một câu, hai chủ đề.',
  },
  {
    article: CLIMATE,
    quote: 'khí hậu sẽ là cột có nhiều ý định và ít số liệu nhất',
    themes: ['Môi trường/Khí hậu'],
  },
  {
    article: PLAN,
    quote: 'Kế hoạch gồm 16 hoạt động hợp tác.',
    themes: ['Chính sách/Kế hoạch hành động'],
  },
  {
    article: PLAN,
    quote: 'kế hoạch được ký vào tháng 8/2023 và thương mại tăng gấp đôi trong năm 2024. Nhưng trùng hợp chưa phải là nguyên nhân.',
    themes: ['Chính sách/Kế hoạch hành động', 'Kinh tế/Thương mại'],
  },
  {
    article: PLAN,
    quote: 'Nhưng trùng hợp chưa phải là nguyên nhân. Muốn nói kế hoạch tạo ra mức tăng, cần biết hoạt động nào trong số 16 đã hoàn thành',
    themes: ['Cách đọc/Cần kiểm chứng'],
    note: 'Cần danh sách 16 hoạt động và tình trạng của từng việc.',
  },
]
