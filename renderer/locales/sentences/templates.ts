/** What the library says about templates, in Vietnamese. */
export const templates: Record<string, string> = {
  // Templates
  '… This is in line … of the template.': '… Lỗi ở dòng … của mẫu.',
  'This template is not in the library any more.': 'Mẫu này không còn trong thư viện.',
  'There is already a template “…”. Choose another name.': 'Đã có mẫu tên “…”. Hãy chọn tên khác.',
  'There is no template “…”.': 'Không có mẫu “…”.',
  '“…” ends or continues nothing here. Take it out, or put what it belongs to before it.':
    '“…” không kết thúc hay nối tiếp gì ở đây. Hãy bỏ nó đi, hoặc đặt thẻ mở của nó phía trước.',
  'There is no tag “…”. Check how it is written.': 'Không có thẻ “…”. Hãy kiểm tra cách viết.',
  '“…” is not closed. Write its end, such as {% endif %} for {% if %}.':
    '“…” chưa được đóng. Hãy viết thẻ đóng của nó, chẳng hạn {% endif %} cho {% if %}.',
  '“…” is not closed. Write }} behind it.': '“…” chưa được đóng. Hãy viết }} phía sau.',
  'Raw text is not closed. Write {% endraw %} behind it.': 'Phần raw chưa được đóng. Hãy viết {% endraw %} phía sau.',
  'There is no filter “…”. Check how it is written.': 'Không có bộ lọc “…”. Hãy kiểm tra cách viết.',
  'A part needs an id, such as {% part h.id %}.': 'Thẻ part cần một mã, chẳng hạn {% part h.id %}.',
  'This takes too long. Make the template simpler, or let it go through fewer things.':
    'Việc này mất quá nhiều thời gian. Hãy làm cho mẫu đơn giản hơn, hoặc cho nó đi qua ít mục hơn.',
  'This needs too much memory. Make the template simpler, or let it go through fewer things.':
    'Việc này cần quá nhiều bộ nhớ. Hãy làm cho mẫu đơn giản hơn, hoặc cho nó đi qua ít mục hơn.',
  'The template is too long.': 'Mẫu quá dài.',
  'This cannot be understood as Liquid (…). Check how it is written.':
    'Không hiểu được chỗ này theo cú pháp Liquid (…). Hãy kiểm tra cách viết.',
  'There is no “…” here. There are: ….': 'Ở đây không có “…”. Có: ….',
  'The library has no article yet. Import one to see what the template makes of it.':
    'Thư viện chưa có bài nào. Hãy nhập một bài để xem mẫu tạo ra gì.',
  'The library has no theme yet. Make one to see what the template makes of it.':
    'Thư viện chưa có chủ đề nào. Hãy tạo một chủ đề để xem mẫu tạo ra gì.',
  'The library has no collection yet. Make one to see what the template makes of it.':
    'Thư viện chưa có bộ sưu tập nào. Hãy tạo một bộ sưu tập để xem mẫu tạo ra gì.',
  'This tag is not in the library any more.': 'Thẻ này không còn trong thư viện.',
  'An article cannot be merged into itself.': 'Không thể gộp một bài vào chính nó.',
  'Choose two different articles.': 'Hãy chọn hai bài khác nhau.',
  'This text was changed meanwhile. Select the passage again.': 'Nội dung bài vừa thay đổi. Hãy chọn lại đoạn.',
  'There is nothing to search for in this query.': 'Chưa có gì để tìm trong câu này.',
  'This theme is not in the codebook any more.': 'Chủ đề này không còn trong bảng chủ đề.',
  'There is no theme “…” in the codebook. Check its name.': 'Trong bảng chủ đề không có “…”. Hãy kiểm tra lại tên.',
  'This coder is not in the library any more.': 'Người mã hóa này không còn trong thư viện.',
  'There is already a coder “…”. Choose another name.': 'Đã có người mã hóa tên “…”. Hãy chọn tên khác.',
  'A coder cannot be merged with themselves. Choose another one.': 'Không thể gộp một người với chính mình. Hãy chọn người khác.',
  'A theme needs a name.': 'Chủ đề cần có tên.',
  'A theme’s name cannot contain “/”, which stands between a theme and the one below it.':
    'Tên chủ đề không được có “/”, vì dấu này ngăn chủ đề với chủ đề con.',
  'There is already a theme “…” here. Choose another name.': 'Ở đây đã có chủ đề “…”. Hãy chọn tên khác.',
  'There is already a theme “…”.': 'Đã có chủ đề “…”.',
  'A shortcut is a single character.': 'Phím tắt chỉ gồm một ký tự.',
  'The key “…” already tags with “…”. Choose another one.': 'Phím “…” đã dùng cho chủ đề “…”. Hãy chọn phím khác.',
  'A theme cannot be moved below itself.': 'Không thể chuyển chủ đề xuống dưới chính nó.',
  '“…” is a group and tags nothing. Choose a theme below it.': '“…” là nhóm nên không gắn vào đoạn được. Hãy chọn một chủ đề trong nhóm.',
  '“…” has passages of its own. Move them to another theme before you make it a group.':
    '“…” đang có đoạn của riêng mình. Hãy chuyển các đoạn ấy sang chủ đề khác rồi hãy biến nó thành nhóm.',
  'No passage of this theme matches. Nothing was changed.': 'Không có đoạn nào của chủ đề này khớp. Chưa có gì thay đổi.',
  'This passage does not have the theme any more.': 'Đoạn này không còn mang chủ đề ấy nữa.',
  'This highlight is not there any more.': 'Đoạn đánh dấu này không còn nữa.',
  'Some of these highlights are not there any more. Select them again.': 'Trong các đoạn đánh dấu này có đoạn không còn nữa. Hãy chọn lại.',
  'This passage does not lie inside the text. Select it again.': 'Đoạn này không nằm trong bài. Hãy chọn lại.',
  'A highlight needs at least one visible character.': 'Đoạn đánh dấu cần ít nhất một chữ.',
  'The quote does not occur in this article. Check its wording.': 'Trong bài không có câu trích này. Hãy kiểm tra lại từng chữ.',
}
