/**
 * What the library and its hosts say in English, in Vietnamese. `…` stands for what a sentence names; the names keep their order.
 * A named part that is a sentence of this table itself is translated too.
 */
export const sentences: Record<string, string> = {
  // Articles, collections, themes, highlights, memos
  '“…” is not a full path. Choose the folder to watch, or type its path from the top.':
    '“…” chưa phải đường dẫn đầy đủ. Hãy chọn thư mục cần theo dõi, hoặc gõ đường dẫn từ gốc.',
  'There is no folder “…”. Check its name and place.': 'Không có thư mục “…”. Hãy kiểm tra tên và chỗ của nó.',
  '“…” is a file. Choose the folder that it is in.': '“…” là một tệp. Hãy chọn thư mục chứa tệp đó.',
  'The folder “…” is not there. Once it is back, its notes are kept in step again.':
    'Không tìm thấy thư mục “…”. Khi có lại, ghi chú trong đó lại được giữ khớp.',
  'The folder “…” is watched already.': 'Thư mục “…” đã được theo dõi rồi.',
  'The file was changed meanwhile. Look at it again and decide anew.': 'Tệp vừa được sửa. Hãy xem lại rồi chọn lại.',
  'Nothing is to be decided in “…” any more. Export again.': 'Trong “…” không còn gì phải chọn nữa. Hãy xuất lại.',
  'Choose for each part what is to stand in the file.': 'Hãy chọn cho từng phần nội dung sẽ nằm trong tệp.',
  'This import is not waiting to go on any more.': 'Việc nhập này không còn chờ để tiếp tục nữa.',
  'This article is not in the library any more.': 'Bài này không còn trong thư viện.',
  'This article has no version ….': 'Bài này không có bản ….',
  'An article needs a title.': 'Bài cần có nhan đề.',
  'There is no date “…”.': 'Không có ngày “…”.',
  'Without a published date there is no precision to set.': 'Bài chưa có ngày đăng nên không đặt được độ chính xác của ngày.',
  'The date “…” is known to the …, which is not the precision given.': 'Ngày “…” (biết đến mức: …) không khớp với độ chính xác được chọn.',
  'A name cannot be empty.': 'Tên không được để trống.',
  'This collection is not in the library any more.': 'Bộ sưu tập này không còn trong thư viện.',
  'There is already a collection “…” here. Choose another name.': 'Ở đây đã có bộ sưu tập “…”. Hãy chọn tên khác.',
  'A collection cannot be moved below itself.': 'Không thể chuyển bộ sưu tập xuống dưới chính nó.',
  'This saved search is not in the library any more.': 'Tìm kiếm đã lưu này không còn trong thư viện.',
  'There is already a saved search “…”. Choose another name.': 'Đã có tìm kiếm tên “…”. Hãy chọn tên khác.',
  'This saved filter is not in the library any more.': 'Bộ lọc đã lưu này không còn trong thư viện.',
  'There is already a saved filter “…”. Choose another name.': 'Đã có bộ lọc tên “…”. Hãy chọn tên khác.',
  // What keeps a library from being written
  'The disk of this library is full. Nothing of this was begun; make room and try again.':
    'Ổ đĩa chứa thư viện đã đầy. Việc này chưa được bắt đầu; hãy giải phóng chỗ rồi thử lại.',
  'The disk of this library can only be read now. Nothing of this change was saved; make the disk writable and try again.':
    'Ổ đĩa chứa thư viện nay chỉ đọc được. Thay đổi này chưa được lưu; hãy cho phép ghi lên ổ đĩa rồi thử lại.',
  'Collate may not write into the folder of this library any more. Nothing of this change was saved; allow it and try again.':
    'Collate không còn quyền ghi vào thư mục của thư viện. Thay đổi này chưa được lưu; hãy cấp quyền rồi thử lại.',
  'The folder of this library is not where it was. Nothing of this change was saved; bring it back and try again.':
    'Thư mục của thư viện không còn ở chỗ cũ. Thay đổi này chưa được lưu; hãy đưa nó về chỗ cũ rồi thử lại.',
  'The library “…” can only be read where it is. Copy its folder to a disk that can be written, and open the copy.':
    'Thư viện “…” nằm ở chỗ chỉ đọc được. Hãy chép cả thư mục sang một ổ ghi được rồi mở bản chép.',
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

  // Versions
  'The article has another version by now. Open the newest one and make your change there.':
    'Bài đã có bản khác. Hãy mở bản mới nhất rồi sửa ở đó.',
  'A text needs at least one word. To take the article away, remove it.': 'Nội dung cần có ít nhất một chữ. Muốn bỏ bài thì hãy xóa bài.',
  'The highlights of this article were changed meanwhile. Try again.': 'Trong lúc đó các đoạn đánh dấu của bài đã thay đổi. Hãy thử lại.',
  'This highlight is not in the article any more.': 'Đoạn đánh dấu này không còn trong bài.',
  'This highlight has its place in the text; only one that lost it is kept as a quotation.':
    'Đoạn này đang có chỗ trong bài; chỉ đoạn mất chỗ mới được giữ làm trích dẫn.',
  'The article has another text by now. Select the passage again in the newest one.':
    'Bài đã có nội dung khác. Hãy chọn lại đoạn trong bản mới nhất.',
  'The library was closed meanwhile.': 'Thư viện đã đóng trong lúc đó.',
  'The texts could not be compared. Nothing was changed.': 'Không so được hai nội dung. Chưa có gì thay đổi.',
  'The articles were changed meanwhile. Try again.': 'Các bài vừa thay đổi. Hãy thử lại.',
  '… The article was not changed.': '… Bài chưa bị thay đổi.',
  'The file says something else by now. Read it again.': 'Nội dung tệp nay đã khác. Hãy đọc lại tệp.',
  '“…” is not a full path. Choose the file, or type its path from the top.':
    '“…” không phải là đường dẫn đầy đủ. Hãy chọn tệp, hoặc gõ đường dẫn từ gốc.',
  'The file was changed while it was being read. Read it again.': 'Tệp đã bị thay đổi trong lúc đọc. Hãy đọc lại.',

  // Undo
  'This is still going on. Wait for it to end, or cancel it, then undo it.':
    'Việc này chưa xong. Hãy đợi xong hoặc dừng lại, rồi hoàn tác.',
  'Something that was made meanwhile stands in the way of this step. Rename or remove it, then try again.':
    'Có thứ được tạo ra sau đó đang vướng bước này. Hãy đổi tên hoặc bỏ thứ ấy đi rồi thử lại.',
  'Something else was changed since. Undo that first.': 'Sau đó đã có thay đổi khác. Hãy hoàn tác thay đổi ấy trước.',
  'Something else was done since. Look at the history again.': 'Sau đó đã có thay đổi khác. Hãy xem lại lịch sử.',

  // Search
  'Search had to start again and is reading the articles anew. Ask again in a moment.':
    'Phần tìm kiếm vừa phải khởi động lại và đang đọc lại các bài. Hãy tìm lại sau giây lát.',
  'Search keeps stopping. Close Collate and open it again.': 'Phần tìm kiếm liên tục bị dừng. Hãy đóng Collate rồi mở lại.',
  'This search failed. Try other words.': 'Lần tìm này không thành. Hãy thử từ khác.',
  'Looking through the texts took too long and was stopped. Ask for something simpler.':
    'Xem các bài mất quá nhiều thời gian nên đã dừng. Hãy tìm điều gì đơn giản hơn.',
  'The library is closed. Open it again to search.': 'Thư viện đã đóng. Hãy mở lại để tìm.',

  // What articles share
  'Looking for shared passages had to start again. Ask again in a moment.':
    'Phần tìm đoạn chung vừa phải khởi động lại. Hãy tìm lại sau giây lát.',
  'Looking for shared passages failed. The log in the library’s folder says more.':
    'Không tìm được đoạn chung. Nhật ký trong thư mục thư viện có thêm chi tiết.',
  'This place is not in the text. Select it again.': 'Chỗ này không nằm trong bài. Hãy chọn lại.',

  // Import
  'You have no permission to read it; change its permissions, then import it again.':
    'Bạn không có quyền đọc tệp này. Hãy đổi quyền rồi nhập lại.',
  'It is not a file; choose the file itself and import that.': 'Đây không phải là tệp. Hãy chọn đúng tệp cần nhập.',
  'It was changed while it was being imported; import it again.': 'Tệp đã bị thay đổi trong lúc nhập. Hãy nhập lại.',
  'It is larger than 50 MB; split it and choose the parts, or make it smaller and choose it anew.':
    'Tệp lớn hơn 50 MB. Hãy chia nhỏ rồi chọn lại.',
  'It was changed, moved or deleted after it was chosen, or you may not read it; choose it anew.':
    'Tệp đã bị sửa, chuyển đi hoặc xóa sau khi được chọn, hoặc bạn không có quyền đọc. Hãy chọn lại tệp.',
  'It is damaged or not what its name says; get or save the file again, then import that.':
    'Tệp bị hỏng hoặc không đúng loại như tên gọi. Hãy lấy hoặc lưu lại tệp rồi nhập.',
  'It is locked with a password; save it without one, then import it again.':
    'Tệp được khóa bằng mật khẩu. Hãy lưu lại không có mật khẩu rồi nhập.',
  'It holds more than 10,000 files; unpack it and import its folder.': 'Trong tệp nén có hơn 10.000 tệp. Hãy giải nén rồi nhập cả thư mục.',
  'It unpacks to far more than it should; save only its text and import that.':
    'Tệp bung ra lớn một cách bất thường. Hãy chỉ lưu phần chữ rồi nhập.',
  'It is a document in the old format of Word; open it, save it as .docx and import that.':
    'Đây là tài liệu Word định dạng cũ. Hãy mở nó, lưu thành .docx rồi nhập.',
  'It is a scan: pictures of pages without text; run text recognition (OCR) on it and import what that makes.':
    'Đây là bản quét: chỉ có ảnh trang, không có chữ. Hãy nhận dạng chữ (OCR) rồi nhập tệp kết quả.',
  'Its fonts do not tell which letters they show; run text recognition (OCR) on its pages and import what that makes, or get the text from elsewhere.':
    'Phông chữ trong tệp không cho biết chúng hiện những chữ nào. Hãy nhận dạng chữ (OCR) các trang rồi nhập tệp kết quả, hoặc lấy phần chữ từ nơi khác.',
  'Reading it takes more memory than there is; save only its text and import that.':
    'Không đủ bộ nhớ để đọc tệp này. Hãy lưu riêng phần chữ rồi nhập.',
  'Files of the kind .… cannot be imported; save the article as .txt, .md or .html and import that.':
    'Chưa nhập được tệp loại .… Hãy lưu bài thành .txt, .md hoặc .html rồi nhập.',
  'Its name has no ending that says what kind of file it is; give it one, such as .txt, and import it again.':
    'Tên tệp không có phần đuôi cho biết loại tệp. Hãy thêm đuôi, chẳng hạn .txt, rồi nhập lại.',
  'The file that lists the parts of the book is damaged; they came in by the order of their names, so look over that order.':
    'Tệp liệt kê các phần của sách bị hỏng; các phần được nhập theo thứ tự tên tệp, nên hãy xem lại thứ tự ấy.',
  'There is no passage in this note, and its article is not in the library; import the article, then the note again.':
    'Ghi chú này không có đoạn nào, và bài của nó không có trong thư viện. Hãy nhập bài trước rồi nhập lại ghi chú.',
  'The files could not be kept. Import them again.': 'Không cất được các tệp gốc. Hãy nhập lại.',
  'The reader of files could not be started. Install Collate again, then import the files again.':
    'Không khởi động được phần đọc tệp. Hãy cài lại Collate rồi nhập lại.',
  'It names no web page; choose a file that holds an article, or names pages.':
    'Tệp này không ghi địa chỉ trang web nào. Hãy chọn tệp chứa bài, hoặc tệp ghi địa chỉ các trang.',
  'The import was cancelled.': 'Đã dừng việc nhập.',
  'Bodies of annotations that are no text are left out (…).': 'Phần chú thích không phải chữ bị bỏ ra ngoài (…).',
  'Places of annotations that are told without their words are left out (…); notes on them are in the memo.':
    'Những chỗ được chú thích mà tệp không chép lời bị bỏ ra ngoài (…); lời ghi về chúng nằm trong ghi nhớ của bài.',
  'Pages of annotations that stand elsewhere were not read (…).': 'Chưa đọc các trang chú thích nằm ở nơi khác (…).',
  'It lies too deep inside other files; take it out of them and import it by itself.':
    'Tệp này nằm quá sâu trong các tệp khác. Hãy lấy nó ra rồi nhập riêng.',
  'It is not a mail, or it is damaged; save the mail again as .eml and import that.':
    'Đây không phải là thư, hoặc thư bị hỏng. Hãy lưu lại thư thành .eml rồi nhập.',
  'There is no web page in it; save the page again, as a web page, and import that.':
    'Trong tệp không có trang web nào. Hãy lưu lại trang dưới dạng trang web rồi nhập.',
  'There is no file in it that can be imported; unpack it and look at what it holds.':
    'Trong tệp nén không có tệp nào nhập được. Hãy giải nén và xem bên trong có gì.',
  'The feed only names it and does not hold its text; import its page.':
    'Nguồn tin chỉ nêu tên bài chứ không có nội dung. Hãy nhập trang của bài.',
  'It is XML but no feed (RSS or Atom); save the article as .txt, .md or .html and import that.':
    'Đây là XML nhưng không phải nguồn tin (RSS hay Atom). Hãy lưu bài thành .txt, .md hoặc .html rồi nhập.',
  'It is damaged or cut off; get it again and import that.': 'Tệp bị hỏng hoặc bị cắt. Hãy lấy lại tệp rồi nhập.',
  'It is JSON of a kind that is not known; export it from Hypothesis or Zotero, or save the article as .txt.':
    'Không rõ JSON này của phần mềm nào. Hãy xuất lại từ Hypothesis hoặc Zotero, hoặc lưu bài thành .txt.',
  'It is not JSON, or it is cut off; export it again and import that.': 'Đây không phải là JSON, hoặc tệp bị cắt. Hãy xuất lại rồi nhập.',
  'It has neither abstract nor notes, and its text is not in this file; import its page or its document.':
    'Mục này không có tóm tắt hay ghi chú, còn nội dung bài không nằm trong tệp. Hãy nhập trang hoặc tài liệu của bài.',
  'It is no project of Taguette or QualCoder, or there are no documents in it.':
    'Đây không phải là dự án Taguette hay QualCoder, hoặc trong dự án không có tài liệu nào.',
  'It is no database, or it is damaged; save the project again in its program and import that.':
    'Đây không phải là cơ sở dữ liệu, hoặc tệp bị hỏng. Hãy lưu lại dự án trong phần mềm của nó rồi nhập.',
  'There is no column “…” in it; choose which column holds the text, then import it again.':
    'Trong bảng không có cột “…”. Hãy chọn cột chứa nội dung bài rồi nhập lại.',
  'It is not a table; choose a file of the kind .csv, .tsv or .xlsx.': 'Đây không phải là bảng. Hãy chọn tệp .csv, .tsv hoặc .xlsx.',
  'A quotation mark in it is opened and never closed, so its cells cannot be told apart; save the table again and import that.':
    'Trong bảng có dấu ngoặc kép mở mà không đóng nên không tách được các ô. Hãy lưu lại bảng rồi nhập.',
  'It is not a workbook, or it is damaged or locked with a password; save it again as .xlsx or .csv.':
    'Đây không phải là bảng tính, hoặc tệp bị hỏng hay bị khóa bằng mật khẩu. Hãy lưu lại thành .xlsx hoặc .csv.',

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

  // Pages of the web
  'This address leads to this computer or into a private network, where Collate fetches nothing. Save the page in your browser and import the file.':
    'Địa chỉ này dẫn tới chính máy này hoặc một mạng riêng, nơi Collate không tải gì cả. Hãy lưu trang bằng trình duyệt rồi nhập tệp.',
  'There is no connection to the internet. Connect, then fetch the page again.': 'Không có kết nối mạng. Hãy nối mạng rồi tải lại trang.',
  'There is no site “…”. Check the address, then fetch the page again.':
    'Không có trang web nào tên “…”. Hãy kiểm tra địa chỉ rồi tải lại trang.',
  '“…” cannot prove that it is the site it claims to be. Look at the page in your browser; if you trust it, save it there and import the file.':
    '“…” không chứng minh được đúng là trang web đó. Hãy xem trang bằng trình duyệt; nếu tin được thì lưu ở đó rồi nhập tệp.',
  '“…” does not answer, or broke off. Try again later.': '“…” không trả lời hoặc đã ngắt giữa chừng. Hãy thử lại sau.',
  'There is no page at this address (…). Check the address, then fetch the page again.':
    'Không có trang nào ở địa chỉ này (…). Hãy kiểm tra địa chỉ rồi tải lại trang.',
  'The site asks not to be read so often (…). Try again later.': 'Trang web yêu cầu đừng tải dồn dập (…). Hãy thử lại sau.',
  'The site has a problem of its own (…). Try again later.': 'Trang web đang gặp trục trặc (…). Hãy thử lại sau.',
  'The site does not give this page to Collate (…). Open it in your browser, save it there and import the file.':
    'Trang web không cho Collate tải trang này (…). Hãy mở trang bằng trình duyệt, lưu ở đó rồi nhập tệp.',
  'The page took too long and was given up. Try again later.': 'Tải trang quá lâu nên đã dừng. Hãy thử lại sau.',
  'The site sends from one address to the next without an end. Check the address in your browser.':
    'Trang web cứ chuyển hết địa chỉ này sang địa chỉ khác. Hãy kiểm tra địa chỉ bằng trình duyệt.',
  'The site sends on to an address that is not secure. Check the address in your browser.':
    'Trang web chuyển sang một địa chỉ không bảo mật. Hãy kiểm tra địa chỉ bằng trình duyệt.',
  '“…” is not a web address. Copy it from the address bar of your browser.':
    '“…” không phải là địa chỉ trang web. Hãy chép địa chỉ từ thanh địa chỉ của trình duyệt.',
  'Only addresses that begin with https:// or http:// can be fetched.': 'Chỉ tải được địa chỉ bắt đầu bằng https:// hoặc http://.',
  'There is a name or a password in this address. Take it out, then fetch the page again.':
    'Trong địa chỉ này có tên hoặc mật khẩu. Hãy bỏ ra rồi tải lại trang.',
  'Web pages are not served at port …. Check the address, then fetch the page again.':
    'Trang web không nằm ở cổng …. Hãy kiểm tra địa chỉ rồi tải lại trang.',
  'What is at this address is neither a page nor a document. Check the address in your browser.':
    'Thứ nằm ở địa chỉ này không phải trang web hay tài liệu. Hãy kiểm tra địa chỉ bằng trình duyệt.',
  'The page is larger than 20 MB. Save only its text in your browser and import the file.':
    'Trang lớn hơn 20 MB. Hãy lưu riêng phần chữ bằng trình duyệt rồi nhập tệp.',
  'The page arrived damaged. Fetch it again, or save it in your browser and import the file.':
    'Trang tải về bị hỏng. Hãy tải lại, hoặc lưu trang bằng trình duyệt rồi nhập tệp.',

  // Export
  'This is no link into a Collate library. Copy it again, whole.': 'Đây không phải liên kết vào thư viện Collate. Hãy sao chép lại cho đủ.',
  'This link leads to an article that is not in this library. Open the library that it comes from.':
    'Liên kết này dẫn tới một bài không có trong thư viện này. Hãy mở thư viện mà nó thuộc về.',
  'This link leads to an article that is in the trash. Take it out of there first.':
    'Liên kết này dẫn tới một bài đang ở trong thùng rác. Hãy khôi phục bài đó trước.',
  '“…” is a file, so nothing can be exported into it. Choose a folder.': '“…” là tệp nên không xuất vào đó được. Hãy chọn một thư mục.',
  'The folder that should hold “…” does not exist. Make it first, or choose another one.':
    'Thư mục chứa “…” không tồn tại. Hãy tạo trước, hoặc chọn thư mục khác.',
  '“…” is not a full path. Choose the folder to export to, or type its path from the top.':
    '“…” không phải là đường dẫn đầy đủ. Hãy chọn thư mục để xuất vào, hoặc gõ đường dẫn từ gốc.',
  '“…” was not written: read again, the file said something else than the library in … places. Nothing in the library was changed; please report this.':
    'Chưa ghi “…”: khi đọc lại, tệp khác với thư viện ở … chỗ. Thư viện không thay đổi gì; xin hãy báo lỗi này.',
  '“…” is not a full path. Choose where the file is to be, or type its path from the top.':
    '“…” không phải là đường dẫn đầy đủ. Hãy chọn chỗ lưu tệp, hoặc gõ đường dẫn từ gốc.',
  '“…” is a folder. Give the file another name.': '“…” là một thư mục. Hãy đặt tên khác cho tệp.',
  'There is a file “…” that no export wrote, or that was changed since. Give the new one another name.':
    'Đã có tệp “…” không phải do Collate xuất ra, hoặc đã bị sửa sau đó. Hãy đặt tên khác cho tệp mới.',
  'The file could not be written to its end. Export it again.': 'Chưa ghi xong tệp. Hãy xuất lại.',
  'Texts of articles are left out (…): annotations only say which passages they are about.':
    'Nội dung các bài không có trong tệp (…): chú thích chỉ cho biết nó nói về đoạn nào.',
  'Themes that no passage here has are left out (…).': 'Các chủ đề không có đoạn nào ở đây bị bỏ ra ngoài (…).',
  'Articles without a passage or a memo come with nothing that could be imported (…).':
    'Bài không có đoạn đánh dấu hay ghi chú nào thì không có gì để nhập lại (…).',
  'Colours, definitions, memos and order of themes are left out (… themes); their names are kept.':
    'Màu, định nghĩa, ghi chú và thứ tự của chủ đề bị bỏ ra ngoài (… chủ đề); tên vẫn được giữ.',
  'Coders who made nothing here are left out (…).': 'Người mã hóa chưa làm gì ở đây bị bỏ ra ngoài (…).',
  'Collections are left out (…).': 'Các bộ sưu tập bị bỏ ra ngoài (…).',
  'Tags, stars and states of articles are left out (… articles).': 'Thẻ, dấu sao và trạng thái của bài bị bỏ ra ngoài (… bài).',
  'The memo on the library is left out.': 'Ghi nhớ về thư viện bị bỏ ra ngoài.',
  '“…” cannot be written to. Change its permissions, or choose another folder.':
    'Không ghi được vào “…”. Hãy đổi quyền, hoặc chọn thư mục khác.',
  'The disk is full. Files exported so far are whole; make room and export again.':
    'Ổ đĩa đã đầy. Những tệp đã xuất vẫn nguyên vẹn; hãy giải phóng chỗ rồi xuất lại.',

  // Backups
  'The backup could not be checked. Try again.': 'Không kiểm tra được bản sao lưu. Hãy thử lại.',
  'The copy of the library cannot be read. Choose another one.': 'Không đọc được bản sao của thư viện này. Hãy chọn bản khác.',
  '“…” is there already. Choose another name for the backup.': '“…” đã có sẵn. Hãy chọn tên khác cho bản sao lưu.',
  'The folder “…” is not there. Make it first, or choose another one.': 'Không có thư mục “…”. Hãy tạo trước, hoặc chọn thư mục khác.',
  'This is not the password that the backup was sealed with. Type it again.':
    'Mật khẩu này không phải mật khẩu đã dùng để khoá bản sao lưu. Hãy gõ lại.',
  'This backup is sealed. Type the password that it was sealed with.': 'Bản sao lưu này đã khoá. Hãy gõ mật khẩu đã dùng để khoá.',
  'There is no room on the disk for a backup. Make room; until then no new backups are made.':
    'Ổ đĩa không còn chỗ cho bản sao lưu. Hãy dọn bớt; từ giờ đến lúc đó sẽ không có bản sao lưu mới.',
  'The library is still being written. Close it everywhere, then restore again.':
    'Thư viện vẫn đang được ghi. Hãy đóng ở mọi nơi rồi khôi phục lại.',
  '“…” is not a full path. Type the path of the backup from the top.':
    '“…” chưa phải đường dẫn đầy đủ. Hãy gõ đường dẫn của bản sao lưu từ gốc.',
  'There is no file “…”. Check its name and place.': 'Không có tệp “…”. Hãy kiểm tra tên và chỗ của nó.',
  // Disk and file
  'The disk is full. Nothing of this change was saved; make room and try again.':
    'Ổ đĩa đã đầy. Thay đổi này chưa được lưu chút nào; hãy giải phóng chỗ rồi thử lại.',
  'Another program is using this library. Close it there and try again.':
    'Thư viện đang được chương trình khác dùng. Hãy đóng ở đó rồi thử lại.',
  'The library file is damaged. Stop working in it and restore the newest copy from its backups folder.':
    'Tệp thư viện bị hỏng. Hãy ngừng làm việc trong thư viện này và khôi phục bản mới nhất từ thư mục backups của nó.',
  'The disk reported an error while the library was read or written. Check the disk, then open the library again.':
    'Ổ đĩa báo lỗi khi đọc hoặc ghi thư viện. Hãy kiểm tra ổ đĩa rồi mở lại thư viện.',
  'The folder cannot be written to. Check its permissions and whether the disk is read-only.':
    'Không ghi được vào thư mục. Hãy kiểm tra quyền ghi và xem ổ đĩa có phải chỉ đọc không.',
  'The path is longer than this system takes. Choose a shorter one.':
    'Đường dẫn dài hơn mức hệ thống này cho phép. Hãy chọn đường dẫn ngắn hơn.',
  'There is a folder where a file should be. Choose a file.': 'Ở đó là một thư mục chứ không phải tệp. Hãy chọn một tệp.',
  'There is a file where a folder should be. Choose another folder.': 'Chỗ lẽ ra là thư mục lại là một tệp. Hãy chọn thư mục khác.',
  'Something went wrong inside Collate; the change was not made. The log in the library’s folder says more.':
    'Có lỗi bên trong Collate; thay đổi này chưa được thực hiện. Nhật ký trong thư mục thư viện có thêm chi tiết.',
  'Cancelled.': 'Đã dừng.',

  // Opening a library
  '“…” in the library’s folder is a file, but Collate needs a folder of that name. Move it away and open the library again.':
    'Trong thư mục của thư viện, “…” là một tệp, nhưng Collate cần một thư mục tên như vậy. Hãy dời tệp đi rồi mở lại thư viện.',
  'There is no library in this folder. Choose another one, or make a new library.':
    'Không có thư viện nào trong thư mục này. Hãy chọn thư mục khác, hoặc tạo thư viện mới.',
  'Another program is making a library in this folder. Try again in a moment.':
    'Một chương trình khác đang tạo thư viện trong thư mục này. Hãy thử lại sau giây lát.',
  'This library is open already.': 'Thư viện này đang mở rồi.',
  'The library is closed. Open it again.': 'Thư viện đã đóng. Hãy mở lại.',
  'The library file has lost its first record. Restore the newest copy from its backups folder.':
    'Tệp thư viện đã mất bản ghi đầu tiên. Hãy khôi phục bản mới nhất từ thư mục backups của thư viện.',
  '… It was left untouched. Restore the newest copy from the backups folder of this library, or open another folder.':
    '… Tệp được để nguyên. Hãy khôi phục bản mới nhất từ thư mục backups của thư viện này, hoặc mở thư mục khác.',
  'The library file is empty.': 'Tệp thư viện trống rỗng.',
  'The library file is not readable.': 'Không đọc được tệp thư viện.',
  'The file library.sqlite in this folder belongs to another program.': 'Tệp library.sqlite trong thư mục này là của chương trình khác.',
  'This library was made by a newer version of Collate and was left untouched. Update Collate to open it.':
    'Thư viện này do một bản Collate mới hơn tạo ra và được để nguyên. Hãy cập nhật Collate để mở.',
  'The library could not be brought up to date and was left as it was.': 'Không nâng cấp được thư viện; thư viện vẫn như cũ.',
  'The library file is gone while its journal is still there. Nothing was touched. Put library.sqlite back, or restore it from the backups folder.':
    'Tệp thư viện không còn nhưng nhật ký của nó vẫn còn. Chưa động đến gì cả. Hãy đặt library.sqlite về chỗ cũ, hoặc khôi phục từ thư mục backups.',
  'The library file is gone, but there are backups of it. Nothing was touched. Put library.sqlite back, or restore a backup.':
    'Tệp thư viện không còn, nhưng vẫn có bản sao lưu. Chưa động đến gì cả. Hãy đặt library.sqlite về chỗ cũ, hoặc khôi phục một bản sao lưu.',
  'The library is being rescued already. Wait until that is done.': 'Thư viện đang được cứu. Hãy chờ cho xong.',
  'The library can be read, so there is nothing to save from it.': 'Thư viện vẫn đọc được nên không có gì phải cứu.',
  'Row … of …, which was stored, is gone.': 'Dòng … của bảng …, đã từng được lưu, nay không còn.',
  'Row … of … was not stored by Collate.': 'Dòng … của bảng … không phải do Collate lưu.',
  'Highlight … of article … is not as it was stored: its quote, its note or its place.':
    'Đoạn đánh dấu … của bài … không còn như khi được lưu: lời trích, ghi chú hoặc vị trí của nó.',
  'Memo … is not as it was stored.': 'Ghi nhớ … không còn như khi được lưu.',
  'A memo on article … is not as it was stored.': 'Một ghi nhớ về bài … không còn như khi được lưu.',
  'Theme … is not as it was stored.': 'Chủ đề … không còn như khi được lưu.',
  'The record of a text of article … is not as it was stored.': 'Thông tin về một văn bản của bài … không còn như khi được lưu.',
  'What is known of article … is not as it was stored.': 'Thông tin về bài … không còn như khi được lưu.',
  'What can be read could not be saved. Try again.': 'Chưa cứu được những gì còn đọc được. Hãy thử lại.',
  'The journal beside the library file is not its own: one of both comes from another time or place. Nothing was touched. Put back what belongs together, or restore a backup.':
    'Nhật ký ghi nằm cạnh tệp thư viện không phải của nó: một trong hai đến từ lúc khác hoặc nơi khác. Chưa động đến gì. Hãy đặt lại những tệp thuộc về nhau, hoặc khôi phục một bản sao lưu.',
  'The library file is damaged: ….': 'Tệp thư viện bị hỏng: ….',
  'Row … of … refers to a … that is not there.': 'Dòng … của bảng … trỏ đến một … không có.',
  'Highlight … of article … does not stand on the words that it quotes.': 'Đoạn đánh dấu … của bài … không khớp với chữ được trích.',
  'The text of article …, version …, is not the one that was stored.': 'Văn bản của bài …, bản …, không còn như khi được lưu.',
  'The text with the number … cannot be read.': 'Không đọc được văn bản số ….',
  'Nothing could be read in the damaged file, and there is no sound backup. The file was left as it is.':
    'Không đọc được gì trong tệp hỏng, và cũng không có bản sao lưu lành nào. Tệp được giữ nguyên.',
  'SQLite … is too old: it may lose writes. Install Collate again.': 'SQLite … quá cũ, có thể làm mất dữ liệu đã ghi. Hãy cài lại Collate.',

  // The library process and its hosts
  'The library had stopped and was started again. This change may not have been saved: look whether it is there before you repeat it.':
    'Thư viện đã dừng và được khởi động lại. Thay đổi này có thể chưa được lưu: hãy xem nó đã có chưa trước khi làm lại.',
  'The library had stopped and was started again in the middle of this. What was finished before is kept; start the rest again.':
    'Thư viện đã dừng giữa chừng và được khởi động lại. Phần đã xong vẫn được giữ; hãy làm lại phần còn lại.',
  'The library stopped again and again. Close Collate and start it anew; everything that was saved is kept.':
    'Thư viện dừng nhiều lần liền. Hãy đóng Collate rồi mở lại; mọi thứ đã lưu vẫn còn.',
  'The library is being closed.': 'Thư viện đang đóng.',
  'The library could not be started. Start Collate again.': 'Không khởi động được thư viện. Hãy mở lại Collate.',
  'Collate no longer answers. Start it again; everything that was saved is kept.':
    'Collate không còn trả lời. Hãy khởi động lại; mọi thứ đã lưu vẫn còn.',
  'This is too large to be sent at once.': 'Phần này quá lớn để gửi một lần. Hãy chia nhỏ.',
  'Open the address that Collate printed when it was started.': 'Hãy mở địa chỉ mà Collate đã in ra khi khởi động.',
  'In a browser one library is open: start Collate with --library <folder> for another.':
    'Trong trình duyệt chỉ mở được một thư viện. Muốn mở thư viện khác, hãy khởi động Collate với --library <thư mục>.',
  'The request … was not understood. ….': 'Yêu cầu … không hợp lệ nên chưa được thực hiện (…).',

  // What an import found out, and reading an article again
  'This line is not left out any more. Open the article again.': 'Dòng này không còn ở ngoài bài nữa. Hãy mở lại bài.',
  'The characters of this article cannot be chosen, since it did not come from a text file or a web page.':
    'Không chọn được bảng mã cho bài này, vì bài không được nhập từ tệp văn bản hay trang web.',
  'It holds … articles; choose a file that holds one. The article was not changed.':
    'Tệp này có … bài; hãy chọn tệp chỉ có một bài. Bài chưa bị thay đổi.',

  // What tables and reports have no place for
  'Articles without a passage, which have no row in the table: ….': 'Số bài không có đoạn nào nên không có dòng trong bảng: ….',
  'Memos on the library, on articles and on themes, which are not in the table: ….':
    'Số ghi nhớ về thư viện, về bài và về chủ đề không có trong bảng: ….',
  'Definitions of themes, which are not in the table: ….': 'Số định nghĩa chủ đề không có trong bảng: ….',
  'Cells that were cut, since a workbook holds 32,767 characters in one: ….':
    'Số ô bị cắt ngắn, vì mỗi ô trong sổ tính chứa tối đa 32.767 ký tự: ….',
  'Cells from which control characters were taken, which a workbook cannot hold: ….':
    'Số ô bị bỏ ký tự điều khiển, vì sổ tính không chứa được chúng: ….',
  'The memo on the library is not in the workbook.': 'Ghi nhớ về thư viện không có trong sổ tính.',
  'The report could not be printed, and nothing was written. Try again, or export it as HTML and print that.':
    'Không in được báo cáo nên chưa ghi gì. Hãy thử lại, hoặc xuất ra HTML rồi in tệp đó.',
  'Read again, the PDF said something else than the report, so it was not kept. Export the report as HTML instead.':
    'Khi đọc lại, tệp PDF không khớp với báo cáo nên không được giữ. Hãy xuất báo cáo ra HTML.',
  'There is a file “…” already. Give the new one another name.': 'Đã có tệp “…”. Hãy đặt tên khác cho tệp mới.',
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
