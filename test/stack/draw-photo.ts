import sharp from 'sharp'

/** A small picture that varies with its seed; good enough for the provider double, which looks at no palms. */
export async function drawPhoto(seed = 1, width = 96, height = 120): Promise<Buffer> {
  const hue = (seed * 47) % 360
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="hsl(${hue}, 40%, 60%)"/>
    <circle cx="50%" cy="60%" r="30%" fill="hsl(25, 45%, 65%)"/>
  </svg>`
  return sharp(Buffer.from(svg)).jpeg().toBuffer()
}
