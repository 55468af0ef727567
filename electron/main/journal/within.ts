/** Settles with `work`, or when the time is over; never rejects. @param limit milliseconds */
export async function within(limit: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limit)
  })
  // Whoever began the work hears of its failure.
  await Promise.race([work.catch(() => undefined), over])
  clearTimeout(timer)
}
