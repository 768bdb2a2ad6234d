const steering = /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu

/**
 * A text in one line that cannot steer the reader's terminal: control and direction characters become
 * U+FFFD; the joiners that some scripts and emoji are written with stay.
 */
export function printable(text: string): string {
  return text.replace(steering, '\ufffd')
}
