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
  'copied-from':
    '“{{from}}” chỉ đọc được, nên thư viện đã được chép vào “{{folder}}” và mở từ đó. Những gì bạn thay đổi nằm trong bản chép này; lần sau cũng mở nó.',
  'place-accept': 'Không nhắc lại',
  undone: 'Đã hoàn tác: {{what}}.',
  redone: 'Đã làm lại: {{what}}.',
  'nothing-to-undo': 'Không còn gì để hoàn tác.',
  'nothing-to-redo': 'Không còn gì để làm lại.',
  restarted: 'Một phần của Collate đã dừng và được khởi động lại. Mọi thứ đã lưu vẫn còn.',
  problems_other:
    '{{count}} đoạn đánh dấu không khớp với chữ được trích. Chúng được để nguyên; nhật ký trong thư mục thư viện có thêm chi tiết.',
  damage_other:
    'Kiểm tra thư viện thấy {{count}} chỗ hỏng, chỗ đầu tiên: {{first}} Chưa động đến gì. Hãy xem các bản sao lưu trước khi làm tiếp.',
  'broke-older':
    'Tệp thư viện này cũ hơn tệp được mở ở đây lần trước: có lẽ nó được đặt lại từ một bản cũ. Những gì làm từ đó đến nay có thể thiếu. Không có gì bị xóa; các bản sao lưu có thể chứa phần còn thiếu.',
  'broke-journal':
    'Collate đã dừng đột ngột, và nhật ký ghi nằm cạnh tệp thư viện (library.sqlite-wal) nay không còn. Những thay đổi cuối cùng có thể thiếu; mọi thứ khác vẫn còn. Hãy so với các bản sao lưu.',
  backups: 'Xem các bản sao lưu',
  messages: 'Thông báo',
}

export const trouble = {
  'is-full': 'Ổ đĩa chứa thư viện đã đầy.',
  'works-full':
    'Vẫn đọc, tìm và xuất ra ổ khác được. Collate đã dùng phần chỗ để dành để lưu việc đang làm dở: ghi chú và đoạn đánh dấu còn lưu được một lúc, nhập bài và sao lưu thì không.',
  'do-full': 'Hãy xóa bớt tệp trên ổ này. Thông báo sẽ tự mất khi có chỗ.',
  'is-read-only': 'Ổ đĩa chứa thư viện nay chỉ đọc được.',
  'works-read-only': 'Vẫn đọc, tìm và xuất ra ổ khác được; thay đổi mới không được lưu. Mọi thứ đã lưu vẫn còn.',
  'do-read-only': 'Hãy cho phép ghi lên ổ đĩa (khóa của thẻ nhớ, quyền gắn ổ), rồi thử lại.',
  'is-permission': 'Collate không còn quyền ghi vào thư mục của thư viện.',
  'works-permission': 'Vẫn đọc, tìm và xuất ra chỗ khác được; thay đổi mới không được lưu. Mọi thứ đã lưu vẫn còn.',
  'do-permission': 'Hãy cấp lại quyền ghi cho thư mục và các tệp trong đó, rồi thử lại.',
  'is-gone': 'Thư mục của thư viện không còn ở chỗ cũ.',
  'works-gone': 'Những gì đang mở vẫn đọc, tìm và xuất ra chỗ khác được; thay đổi mới không được lưu.',
  'do-gone': 'Hãy cắm lại ổ đĩa, hoặc đưa thư mục về chỗ cũ, rồi thử lại.',
  again: 'Thử lại',
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
