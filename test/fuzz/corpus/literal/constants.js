// @flow
import * as a from 'a'
export type T = {| 'b': string, |} | ((c: D) => E[])
export const points = { '0': '1.1', 5: "x", y: `z`, }
const f = (m: T): number => { switch (m) { case 0: return /[/]'/ } }
export const levels: Level[] = [points, ...points, { points, g() {} }] as const
const both = 'one ' + "two", made = Object.freeze(({ k: [1, .5, 0x1F] }))
enum Kind { A = 1 }
module.exports = { points, levels, more: [`t ${f(`}`)} u`, don't] }
