/** Vietnamese texts about Collate itself. */
export const about = {
  title: 'Giới thiệu Collate',
  version: 'Phiên bản {{version}}',
  what: 'Bàn làm việc để đọc, đối chiếu và gắn chủ đề cho bài viết. Mọi thứ đều nằm trên máy này.',
  licence: 'Collate được tự do sử dụng, sửa đổi và chia sẻ theo giấy phép MIT. Các phần dưới đây có giấy phép riêng.',
  parts_other: '{{count}} phần của tác giả khác được dùng trong Collate',
}
