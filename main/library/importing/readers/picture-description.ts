/** Names of files, what a machine sees in a picture, and the names that programs give. */
const NONE =
  /\.(?:jpe?g|png|gif|webp|bmp|tiff?|emf|wmf|svg|heic)$|(?:automatically|tự động)|^(?:image|picture|graphic|ảnh|hình ảnh|img)[\s_-]*\d*$|^https?:/iu

/** What somebody wrote to describe a picture of a document; null for what describes nothing. */
export function pictureDescription(words: string | null | undefined): string | null {
  const line = words?.normalize('NFC').trim() ?? ''
  return line === '' || NONE.test(line) ? null : line
}
