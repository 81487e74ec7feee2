/** Vietnamese texts of notes that were changed where the library changed too. */
export const conflict = {
  title: 'Tệp và thư viện cùng thay đổi',
  decide: 'Chọn…',
  'decide-on': 'Chọn nội dung cho {{path}}',
  'in-file': 'Trong tệp',
  'in-library': 'Trong thư viện',
  'not-there': 'Không có ở đây.',
  file: 'Giữ nội dung của tệp',
  library: 'Ghi nội dung của thư viện',
  both: 'Cả hai: của thư viện, rồi đến của tệp bên dưới',
  whole: 'Toàn bộ tệp',
  part: 'Đoạn đánh dấu này',
  heading: 'Nhan đề',
  memo: 'Ghi chép',
  property: 'Thuộc tính “{{key}}”',
  apply: 'Áp dụng',
  applied: 'Đã ghi theo lựa chọn của bạn: {{path}}',
}
