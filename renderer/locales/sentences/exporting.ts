/** What the library says about exporting, in Vietnamese. */
export const exporting: Record<string, string> = {
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
}
