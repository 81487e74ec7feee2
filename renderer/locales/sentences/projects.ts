/** What the library says about projects, codebooks and libraries that come from a file, in Vietnamese. */
export const projects: Record<string, string> = {
  // Projects and codebooks of REFI-QDA
  'There is no project of REFI-QDA in it; export the project again as .qdpx and import that.':
    'Trong tệp không có dự án REFI-QDA nào. Hãy xuất lại dự án thành .qdpx rồi nhập.',
  'Its text is not in the project; export the project again with its sources, or import the text by itself.':
    'Nội dung bài không nằm trong dự án. Hãy xuất lại dự án kèm các nguồn, hoặc nhập riêng bài.',
  'Sets of codes are left out: ….': 'Đã bỏ qua các nhóm mã: ….',
  'Pictures, sound and film are left out: ….': 'Đã bỏ qua ảnh, âm thanh và phim: ….',
  'Areas of pages of PDF files are left out: ….': 'Đã bỏ qua các vùng đánh dấu trên trang PDF: ….',
  'Cases are left out: ….': 'Đã bỏ qua các trường hợp (case): ….',
  'Values of variables that mean nothing here are left out: ….': 'Đã bỏ qua giá trị của những biến không dùng ở đây: ….',
  'Graphs are left out: ….': 'Đã bỏ qua sơ đồ: ….',
  'Links between passages are left out: ….': 'Đã bỏ qua liên kết giữa các đoạn: ….',
  'Codes and notes in sets are left out: ….': 'Đã bỏ qua mã và ghi chú nằm trong nhóm: ….',
  'Highlights without a place stand as notes on their articles: ….': 'Đoạn đánh dấu không còn chỗ được ghi thành ghi chú của bài: ….',
  'Colours that highlights have of their own are left out: ….': 'Đã bỏ qua màu riêng của đoạn đánh dấu: ….',
  'Texts are plain: headings, lists, emphasis, links and pages are left out of ….':
    'Nội dung chỉ là chữ thuần: tiêu đề, danh sách, chữ đậm nghiêng, liên kết và số trang bị bỏ khỏi … bài.',
  'Only the newest version is there of articles that have several: ….': 'Bài có nhiều bản chỉ được xuất bản mới nhất: ….',
  'Links in memos are plain words: ….': 'Liên kết trong ghi chú chỉ còn là chữ: ….',
  'Keys of themes are left out: ….': 'Đã bỏ qua phím tắt của chủ đề: ….',
  'Which passages are examples of themes is left out: ….': 'Đã bỏ qua việc đoạn nào là ví dụ của chủ đề: ….',
  'Which passages are copies of each other is left out: ….': 'Đã bỏ qua việc đoạn nào là bản sao của nhau: ….',
  'Which nearly equal articles are both kept is left out: ….': 'Đã bỏ qua việc giữ cả hai bài gần giống nhau: ….',
  'Saved searches, kept filters and templates are left out: ….': 'Đã bỏ qua tìm kiếm đã lưu, bộ lọc đã giữ và mẫu: ….',
  'Articles in the trash are left out: ….': 'Đã bỏ qua bài trong thùng rác: ….',
  'Characters that cannot be written are replaced by “\ufffd”: ….': 'Ký tự không ghi được đã thay bằng “\ufffd”: ….',
  'There is no theme in the codebook, and other programs may refuse it.':
    'Bảng mã chưa có chủ đề nào, nên phần mềm khác có thể không nhận.',
  'Memos on themes are left out: ….': 'Đã bỏ qua ghi chú của chủ đề: ….',

  // A whole library as JSON
  'It was exported by a newer version of Collate; update Collate, then import it again.':
    'Tệp do một bản Collate mới hơn xuất ra. Hãy cập nhật Collate rồi nhập lại.',
  'It is not as it was exported: it was changed, or is damaged. Export it again; if you changed it on purpose, take out its last line “sha256”, then import it.':
    'Tệp không còn như lúc xuất: đã bị sửa hoặc bị hỏng. Hãy xuất lại; nếu bạn cố ý sửa thì bỏ dòng cuối “sha256” rồi nhập.',
  'It is not whole: it breaks off in line …. Copy it again, or export it again, then import that.':
    'Tệp không trọn vẹn: bị cắt ngang ở dòng …. Hãy chép lại hoặc xuất lại rồi nhập.',
  'It cannot be read from line … on. Export it again, or correct it, then import it.':
    'Không đọc được tệp từ dòng … trở đi. Hãy xuất lại hoặc sửa chỗ ấy rồi nhập.',
  'Something in it is not as it has to be (“…”). Export it again, or correct it, then import it.':
    'Trong tệp có chỗ không đúng (“…”). Hãy xuất lại hoặc sửa chỗ ấy rồi nhập.',
  'The memo on the library is another one in the file; yours was kept.':
    'Ghi nhớ về thư viện trong tệp khác với ghi nhớ ở đây; ghi nhớ của bạn được giữ nguyên.',
  'The memo on “…” is another one in the file; yours was kept.':
    'Ghi nhớ về “…” trong tệp khác với ghi nhớ ở đây; ghi nhớ của bạn được giữ nguyên.',
  'The key “…” tags with another theme already, so that “…” has none.': 'Phím “…” đã dùng cho chủ đề khác nên “…” không có phím.',
  'The title of “…” is “…” in the file; yours was kept.': 'Nhan đề của “…” trong tệp là “…”; nhan đề của bạn được giữ nguyên.',
  'The byline of “…” is “…” in the file; yours was kept.': 'Tác giả của “…” trong tệp là “…”; phần của bạn được giữ nguyên.',
  'The outlet of “…” is “…” in the file; yours was kept.': 'Báo của “…” trong tệp là “…”; phần của bạn được giữ nguyên.',
  'The address of “…” is “…” in the file; yours was kept.': 'Địa chỉ của “…” trong tệp là “…”; địa chỉ của bạn được giữ nguyên.',
  'The date of “…” is “…” in the file; yours was kept.': 'Ngày đăng của “…” trong tệp là “…”; ngày của bạn được giữ nguyên.',
  'The language of “…” is “…” in the file; yours was kept.': 'Ngôn ngữ của “…” trong tệp là “…”; phần của bạn được giữ nguyên.',
  'The theme “…” is called “…” in the file; yours was kept.': 'Chủ đề “…” trong tệp tên là “…”; tên của bạn được giữ nguyên.',
  'The theme “…” stands elsewhere in the file; yours was kept.': 'Chủ đề “…” trong tệp nằm ở chỗ khác; chỗ ở đây được giữ nguyên.',
  'The theme “…” has another colour in the file; yours was kept.': 'Chủ đề “…” trong tệp có màu khác; màu của bạn được giữ nguyên.',
  'The theme “…” has another key in the file; yours was kept.': 'Chủ đề “…” trong tệp có phím khác; phím của bạn được giữ nguyên.',
  'The theme “…” is a group in the file; here it tags passages.': 'Chủ đề “…” trong tệp là nhóm; ở đây nó được gắn vào đoạn.',
  'The collection “…” is called “…” in the file; yours was kept.': 'Bộ sưu tập “…” trong tệp tên là “…”; tên của bạn được giữ nguyên.',
  'The collection “…” stands elsewhere in the file; yours was kept.': 'Bộ sưu tập “…” trong tệp nằm ở chỗ khác; chỗ ở đây được giữ nguyên.',
  'The coder “…” is called “…” in the file; yours was kept.': 'Người mã hóa “…” trong tệp tên là “…”; tên của bạn được giữ nguyên.',
  'The highlight “…” has another colour in the file; yours was kept.': 'Đoạn “…” trong tệp có màu khác; màu của bạn được giữ nguyên.',
  'The highlight “…” stands on “…” in the file; yours was kept.': 'Đoạn “…” trong tệp nằm ở “…”; chỗ của bạn được giữ nguyên.',
  'The saved search “…” is another one in the file; yours was kept.':
    'Tìm kiếm đã lưu “…” trong tệp khác với ở đây; tìm kiếm của bạn được giữ nguyên.',
  'The saved filter “…” is another one in the file; yours was kept.':
    'Bộ lọc đã lưu “…” trong tệp khác với ở đây; bộ lọc của bạn được giữ nguyên.',
  'The template “…” is another one in the file; yours was kept.': 'Mẫu “…” trong tệp khác với ở đây; mẫu của bạn được giữ nguyên.',
  'There is another template “…” already; the one in the file is called “…” here.':
    'Ở đây đã có một mẫu khác tên “…”; mẫu trong tệp được đặt tên là “…”.',
  'The theme “…” has another definition in the file; yours was kept.':
    'Định nghĩa của chủ đề “…” trong tệp khác với ở đây; định nghĩa của bạn được giữ nguyên.',
  'The theme “…” tags passages in the file, and is no group any more.': 'Chủ đề “…” được gắn vào đoạn trong tệp nên không còn là nhóm nữa.',
  'The text of “…” is another one in the file; yours was kept.':
    'Nội dung bài “…” trong tệp khác với ở đây; nội dung của bạn được giữ nguyên.',
  'A note or memo on “…” is another one in the file; yours was kept.':
    'Ghi chú hoặc ghi nhớ ở đoạn “…” trong tệp khác với ở đây; phần của bạn được giữ nguyên.',
  'Some highlights of “…” did not stand on the words that they quote, and have lost their place.':
    'Trong bài “…” có đoạn đánh dấu không khớp với lời trích nên đã mất chỗ.',
}
