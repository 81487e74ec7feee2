/** What the library says about importing, in Vietnamese. */
export const importing: Record<string, string> = {
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

  // What an import found out, and reading an article again
  'This line is not left out any more. Open the article again.': 'Dòng này không còn ở ngoài bài nữa. Hãy mở lại bài.',
  'The characters of this article cannot be chosen, since it did not come from a text file or a web page.':
    'Không chọn được bảng mã cho bài này, vì bài không được nhập từ tệp văn bản hay trang web.',
  'It holds … articles; choose a file that holds one. The article was not changed.':
    'Tệp này có … bài; hãy chọn tệp chỉ có một bài. Bài chưa bị thay đổi.',
}
