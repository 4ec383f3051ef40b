/** An open palm with its three lines, drawn once by animation. */
export function HandDrawing() {
  return (
    <svg class="hand-drawing" viewBox="0 0 200 220" aria-hidden="true">
      <circle class="halo" cx="100" cy="116" r="98" />
      <circle class="halo thin" cx="100" cy="116" r="88" />
      <path
        class="outline"
        d="M72 204c-3-16-9-26-19-37L27 137c-5-6-5-13 0-17 5-4 11-2 15 2l17 15V58c0-7 4-11 10-11s10 4 10 11v46-66c0-7 4-11 10-11s11 4 11 11v63-70c0-7 4-11 10-11s10 4 10 11v74-56c0-6 4-10 9-10s9 4 9 10v77c0 28-8 38-14 50-3 7-4 15-4 24"
      />
      <path class="line heart" d="M137 132c-15 3-36 0-45-21" />
      <path class="line head" d="M61 140c22-2 44 4 62 24" />
      <path class="line life" d="M61 139c22 5 32 34 21 62" />
    </svg>
  )
}
