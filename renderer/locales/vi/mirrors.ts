/** Vietnamese texts of folders of notes that are kept in step. */
export const mirror = {
  keep: 'Giữ thư mục này luôn khớp',
  'keep-hint': 'Khi Collate đang mở, thay đổi ở đây được ghi sang đó ngay sau ít giây.',
  open: 'Thư mục luôn khớp…',
  title: 'Thư mục luôn khớp',
  explain:
    'Khi Collate đang mở, thay đổi trong thư viện được ghi sang các thư mục này sau ít giây; thay đổi lúc khác thì ghi khi mở lại. Những gì bạn viết thêm trong ghi chú vẫn còn.',
  none: 'Chưa có thư mục nào. Hãy xuất Markdown vào một thư mục và bật mục này.',
  chosen_other: '{{count}} bài đã chọn',
  collection: 'Bộ sưu tập “{{name}}”',
  waiting: 'đang ghi',
  remove: 'Thôi giữ khớp {{path}}',
  conflict: '{{note}} được để nguyên: bạn đã sửa đúng chỗ mà thư viện cũng đổi.',
  conflicts_other: '{{count}} ghi chú trong {{folder}} được để nguyên: bạn đã sửa đúng chỗ mà thư viện cũng đổi.',
  failed: 'Ghi chú trong {{folder}} chưa khớp. {{why}}',
  look: 'Xem',
}
