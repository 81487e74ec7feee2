import { generateKeyPairSync, sign } from 'node:crypto'

/** One value of DER (ITU-T X.690): its tag, its length and its content. */
function der(tag: number, ...content: Uint8Array[]): Buffer {
  const inside = Buffer.concat(content)
  const long = inside.length > 127 ? [0x82, inside.length >> 8, inside.length & 255] : [inside.length]
  return Buffer.concat([Buffer.from([tag, ...long]), inside])
}

const sequence = (...content: Uint8Array[]) => der(0x30, ...content)
const bytes = (...values: number[]) => Buffer.from(values)
const COMMON_NAME = der(0x06, bytes(0x55, 4, 3))
const ALTERNATIVE_NAME = der(0x06, bytes(0x55, 29, 17))
const ECDSA_SHA256 = sequence(der(0x06, bytes(0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2)))

/** A key and a certificate (RFC 5280) that it has signed itself, for servers at 127.0.0.1; both as PEM. */
export function localCertificate(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from('Trang thu')))))
  const validity = sequence(der(0x17, Buffer.from('200101000000Z')), der(0x17, Buffer.from('491231235959Z')))
  const host = sequence(der(0x87, bytes(127, 0, 0, 1)))
  const extensions = der(0xa3, sequence(sequence(ALTERNATIVE_NAME, der(0x04, host))))
  const version = der(0xa0, der(0x02, bytes(2)))
  const key = publicKey.export({ type: 'spki', format: 'der' })
  const content = sequence(version, der(0x02, bytes(1)), ECDSA_SHA256, name, validity, name, key, extensions)
  const certificate = sequence(content, ECDSA_SHA256, der(0x03, bytes(0), sign('sha256', content, privateKey)))
  const cert = `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`
  return { key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })), cert }
}
