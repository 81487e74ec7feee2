/** What the library says about opening, backups, disks and processes, in Vietnamese. */
export const safety: Record<string, string> = {
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
  // Backups
  'This article is not in the backup. Choose the backup again.': 'Bài này không có trong bản sao lưu. Hãy chọn lại bản sao lưu.',
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
}
