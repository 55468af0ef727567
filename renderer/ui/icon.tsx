import type { LucideIcon } from 'lucide-react'

interface IconProps {
  readonly of: LucideIcon
  /** px; 16 unless told. */
  readonly size?: number
  /** Needed only where no word stands beside it. */
  readonly label?: string
  readonly className?: string | undefined
}

/** A Lucide icon in the weight of the interface. Decorative unless it has a label. */
export function Icon({ of: Glyph, size = 16, label, className }: IconProps) {
  return (
    <Glyph
      size={size}
      strokeWidth={1.6}
      className={className}
      aria-hidden={label === undefined ? true : undefined}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      focusable={false}
    />
  )
}
