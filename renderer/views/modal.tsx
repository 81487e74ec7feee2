import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

/** A dialog over the workspace, `wide` as good as the whole of it. Escape and a click beside it close it, unless it must be answered. */
export function ModalDialog(props: { title: string; onClose: () => void; answer?: boolean; wide?: boolean; children: ReactNode }) {
  return (
    <ModalOverlay
      className="modal-ground"
      isOpen
      isDismissable={!props.answer}
      onOpenChange={open => {
        if (!open) props.onClose()
      }}
    >
      <Modal className={props.wide ? 'modal wide' : 'modal'}>
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
