/** What a text of the widgets is told, such as the name of the row that is dragged. */
export type Values = Record<string, string | number | boolean>

/** A text of the widgets, or how it is made. */
export type WidgetText = string | ((values: Values) => string)

const dragging = {
  dragItem: ({ itemText }) => `Kéo ${itemText}`,
  dragSelectedItems: ({ count }) => `Kéo ${count} mục đã chọn`,
  dragDescriptionKeyboard: 'Nhấn Enter để bắt đầu kéo.',
  dragDescriptionKeyboardAlt: 'Nhấn Alt + Enter để bắt đầu kéo.',
  dragDescriptionTouch: 'Chạm hai lần để bắt đầu kéo.',
  dragDescriptionVirtual: 'Nhấp để bắt đầu kéo.',
  dragDescriptionLongPress: 'Nhấn giữ để bắt đầu kéo.',
  dragSelectedKeyboard: ({ count }) => `Nhấn Enter để kéo ${count} mục đã chọn.`,
  dragSelectedKeyboardAlt: ({ count }) => `Nhấn Alt + Enter để kéo ${count} mục đã chọn.`,
  dragSelectedLongPress: ({ count }) => `Nhấn giữ để kéo ${count} mục đã chọn.`,
  dragStartedKeyboard: 'Đã bắt đầu kéo. Nhấn Tab hoặc phím mũi tên để đến chỗ thả, Enter để thả, Escape để thôi.',
  dragStartedTouch: 'Đã bắt đầu kéo. Đến chỗ thả rồi chạm hai lần để thả.',
  dragStartedVirtual: 'Đã bắt đầu kéo. Đến chỗ thả rồi nhấp hoặc nhấn Enter để thả.',
  endDragKeyboard: 'Đang kéo. Nhấn Enter để thôi kéo.',
  endDragTouch: 'Đang kéo. Chạm hai lần để thôi kéo.',
  endDragVirtual: 'Đang kéo. Nhấp để thôi kéo.',
  dropDescriptionKeyboard: 'Nhấn Enter để thả. Nhấn Escape để thôi kéo.',
  dropDescriptionTouch: 'Chạm hai lần để thả.',
  dropDescriptionVirtual: 'Nhấp để thả.',
  dropCanceled: 'Đã thôi kéo.',
  dropComplete: 'Đã thả.',
  dropIndicator: 'chỗ thả',
  dropOnRoot: 'Thả vào danh sách',
  dropOnItem: ({ itemText }) => `Thả vào ${itemText}`,
  insertBefore: ({ itemText }) => `Chèn trước ${itemText}`,
  insertBetween: ({ beforeItemText, afterItemText }) => `Chèn giữa ${beforeItemText} và ${afterItemText}`,
  insertAfter: ({ itemText }) => `Chèn sau ${itemText}`,
} satisfies Record<string, WidgetText>

const tables = {
  select: 'Chọn',
  selectAll: 'Chọn tất cả',
  sortable: 'cột sắp xếp được',
  ascending: 'tăng dần',
  descending: 'giảm dần',
  ascendingSort: ({ columnName }) => `đã sắp tăng dần theo cột ${columnName}`,
  descendingSort: ({ columnName }) => `đã sắp giảm dần theo cột ${columnName}`,
  columnSize: ({ value }) => `${value} điểm ảnh`,
  resizerDescription: 'Nhấn Enter để đổi độ rộng',
  expand: 'Mở ra',
  collapse: 'Thu lại',
} satisfies Record<string, WidgetText>

const choosing = {
  deselectedItem: ({ item }) => `Đã bỏ chọn ${item}.`,
  select: 'Chọn',
  selectedCount: ({ count }) => (count === 0 ? 'Chưa chọn mục nào.' : `Đã chọn ${count} mục.`),
  selectedAll: 'Đã chọn tất cả.',
  selectedItem: ({ item }) => `Đã chọn ${item}.`,
  longPressToSelect: 'Nhấn giữ để bắt đầu chọn.',
} satisfies Record<string, WidgetText>

const choices = {
  focusAnnouncement: ({ isGroupChange, groupTitle, groupCount, optionText, isSelected }) =>
    `${isGroupChange ? `Nhóm ${groupTitle}, ${groupCount} lựa chọn. ` : ''}${optionText}${isSelected ? ', đã chọn' : ''}`,
  countAnnouncement: ({ optionCount }) => `Có ${optionCount} lựa chọn.`,
  selectedAnnouncement: ({ optionText }) => `${optionText}, đã chọn`,
  buttonLabel: 'Hiện các gợi ý',
  listboxLabel: 'Gợi ý',
} satisfies Record<string, WidgetText>

/** What the widgets of react-aria say in Vietnamese, which it does not speak itself: by its packages and under its keys. */
export const widgets: Record<string, Record<string, WidgetText>> = {
  '@react-aria/dnd': dragging,
  '@react-aria/table': tables,
  '@react-aria/grid': choosing,
  '@react-aria/combobox': choices,
  '@react-aria/tree': { expand: 'Mở ra', collapse: 'Thu lại' },
  '@react-aria/tag': { removeDescription: 'Nhấn Delete để gỡ.', removeButtonLabel: 'Gỡ' },
  '@react-aria/gridlist': {
    hasActionAnnouncement: 'dòng có thao tác',
    hasLinkAnnouncement: ({ link }) => `dòng có liên kết: ${link}`,
  },
  '@react-aria/autocomplete': { collectionLabel: 'Gợi ý' },
  '@react-aria/menu': { longPressMessage: 'Nhấn giữ, hoặc nhấn Alt + mũi tên xuống để mở trình đơn' },
  '@react-aria/numberfield': {
    decrease: ({ fieldLabel }) => `Giảm ${fieldLabel}`,
    increase: ({ fieldLabel }) => `Tăng ${fieldLabel}`,
    numberField: 'Ô nhập số',
  },
  '@react-aria/overlays': { dismiss: 'Đóng' },
  '@react-aria/searchfield': { 'Clear search': 'Xóa ô tìm' },
  '@react-aria/spinbutton': { Empty: 'Trống' },
  'react-aria-components': {
    selectPlaceholder: 'Chọn một mục',
    tableResizer: 'Đổi độ rộng cột',
    dropzoneLabel: 'Vùng thả',
    colorSwatchPicker: 'Mẫu màu',
  },
}
