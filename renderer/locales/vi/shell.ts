/** Vietnamese texts of the window as a whole. */
export const app = {
  name: 'Collate',
  loading: 'Đang mở thư viện…',
  failed: 'Không mở được thư viện',
  retry: 'Thử lại',
  notes: 'Đoạn đánh dấu và chủ đề',
}

export const common = {
  cancel: 'Thôi',
  close: 'Đóng',
  save: 'Lưu',
  delete: 'Xóa',
  create: 'Tạo',
  choose: 'Chọn…',
  done: 'Xong',
  undo: 'Hoàn tác',
  dismiss: 'Bỏ qua',
  none: 'Không có',
  choices: 'Xem các lựa chọn',
}

export const palette = {
  label: 'Chạy một lệnh',
  placeholder: 'Gõ điều bạn muốn làm',
}

export const notice = {
  'place-synced':
    'Thư viện này nằm trong thư mục của {{place}}; chương trình này có thể sao chép trong lúc đang ghi và làm hỏng. Hãy đóng Collate trước khi mở ở máy khác, hoặc chuyển thư viện sang thư mục khác; bản sao lưu thì để ở {{place}} được.',
  'place-network':
    'Thư viện này nằm trên máy khác, nơi việc ghi kém an toàn hơn trên máy này. Mọi thứ vẫn dùng được; khi có thể hãy chuyển về máy này và để bản sao lưu ở đó.',
  'place-accept': 'Không nhắc lại',
  undone: 'Đã hoàn tác: {{what}}.',
  redone: 'Đã làm lại: {{what}}.',
  'nothing-to-undo': 'Không còn gì để hoàn tác.',
  'nothing-to-redo': 'Không còn gì để làm lại.',
  restarted: 'Một phần của Collate đã dừng và được khởi động lại. Mọi thứ đã lưu vẫn còn.',
  problems_other:
    '{{count}} đoạn đánh dấu không khớp với chữ được trích. Chúng được để nguyên; nhật ký trong thư mục thư viện có thêm chi tiết.',
  messages: 'Thông báo',
}

export const error = {
  invalid: 'Không làm được như yêu cầu.',
  missing: 'Thứ này không còn trong thư viện.',
  conflict: 'Việc này vướng với thứ đang có.',
  busy: 'Lúc này chưa làm được việc này. Hãy thử lại sau giây lát.',
  full: 'Ổ đĩa đã đầy. Hãy giải phóng chỗ, rồi xem phần nào đã xong trước khi làm lại.',
  damaged: 'Tệp thư viện bị hỏng. Hãy khôi phục bản mới nhất từ thư mục backups của thư viện.',
  cancelled: 'Đã dừng. Phần đã xong vẫn được giữ.',
  internal: 'Có lỗi bên trong Collate. Hãy xem thay đổi đã được lưu chưa trước khi làm lại.',
}

export const colour = {
  yellow: 'vàng',
  orange: 'cam',
  red: 'đỏ',
  pink: 'hồng',
  purple: 'tím',
  blue: 'lam',
  teal: 'lục lam',
  green: 'lục',
}
