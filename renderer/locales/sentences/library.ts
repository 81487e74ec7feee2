/** What the library says about the articles, themes, highlights and memos of a library, in Vietnamese. */
export const library: Record<string, string> = {
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
}
