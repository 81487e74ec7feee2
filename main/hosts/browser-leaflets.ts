/** A page of its own in both languages: Collate’s is not there yet. */
const leaflet = (vi: string, en: string) => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Collate</title>
<h1>Collate</h1>
<p>${vi}</p>
<p lang="en">${en}</p>
</html>`

/** What is shown to whoever comes without the token. */
export const strangers = leaflet(
  'Hãy mở đúng địa chỉ đầy đủ mà Collate đã in ra khi khởi động (có chữ “token”).',
  'Please open the full address that Collate printed when it was started (the one with “token” in it).',
)

/** What is shown when wrong tokens came too often. */
export const guessers = leaflet(
  'Đã có quá nhiều lần mở bằng địa chỉ sai. Hãy đợi một phút rồi mở lại đúng địa chỉ mà Collate đã in ra; trang đang mở vẫn dùng được.',
  'Wrong addresses were opened too often. Wait a minute, then open the address that Collate printed; a page that is open goes on.',
)
