/** Vietnamese texts of folders that are imported as files arrive. */
export const watch = {
  open: 'Theo dõi thư mục…',
  title: 'Thư mục được theo dõi',
  explain:
    'Bài đang có và bài mới đến trong các thư mục này tự được nhập khi Collate đang mở. Bài trùng được bỏ qua; mỗi đợt hoàn tác được.',
  none: 'Chưa theo dõi thư mục nào.',
  list: 'Các thư mục đang theo dõi',
  'folder-hint': 'Đường dẫn đầy đủ. Các thư mục bên trong cũng được theo dõi.',
  add: 'Theo dõi',
  remove: 'Thôi theo dõi {{path}}',
  into: 'Đưa vào “{{collection}}”',
  gone: 'Không tìm thấy thư mục. Khi có lại, bài mới lại được nhập.',
  arrived_other: '{{count}} bài mới từ thư mục “{{folder}}”.',
  failed_other: '{{count}} tệp trong “{{folder}}” không nhập được; sửa lại thì tự nhập.',
  lost: 'Không tìm thấy thư mục được theo dõi {{folder}}. Khi có lại, bài mới lại được nhập.',
}
