/** Does something again and again while work goes on, the first time after a while. */
export async function during<Value>(
  work: Promise<Value>,
  { after, every, act }: { readonly after: number; readonly every: number; act: () => void },
): Promise<Value> {
  let timer = setTimeout(function again() {
    act()
    timer = setTimeout(again, every)
  }, after)
  return work.finally(() => clearTimeout(timer))
}
