/** Vietnamese texts of an import that goes on: how far, how fast, its rest. */
export const importRun = {
  resting: 'Tạm ngưng ở {{done}}/{{total}}',
  rest: 'Tạm ngưng',
  resume: 'Tiếp tục',
  unfinished: 'Một lần nhập bị ngắt giữa chừng: đã xong {{done}}/{{total}}.',
  'unfinished-lost_other': '{{count}} mục đã dán hoặc chọn trong trình duyệt thì phải nhập lại từ đầu.',
  leave: 'Thôi, để vậy',
  'rest-hint': 'Những bài đã nhập vẫn ở trong thư viện.',
  'a-second_other': '{{count}} bài mỗi giây',
  'a-minute_other': '{{count}} bài mỗi phút',
  'left-moment': 'sắp xong',
  'left-seconds_other': 'còn khoảng {{count}} giây',
  'left-minutes_other': 'còn khoảng {{count}} phút',
  'left-hours_other': 'còn khoảng {{count}} giờ',
}
