import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

/** A dialog over the workspace. Escape and a click beside it close it, unless it must be answered. */
export function ModalDialog(props: { title: string; onClose: () => void; answer?: boolean; children: ReactNode }) {
  return (
    <ModalOverlay
      className="modal-ground"
      isOpen
      isDismissable={!props.answer}
      onOpenChange={open => {
        if (!open) props.onClose()
      }}
    >
      <Modal className="modal">
        <Dialog role={props.answer ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2}>
            {props.title}
          </Heading>
          {props.children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
