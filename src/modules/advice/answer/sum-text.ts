// A sum as sentences say it: to whole thousands of kroner, since an estimate bears no more.
import { type Ore, oreFromNok } from '../../../kernel/money.ts';

export const sumText = (nok: number): Ore => oreFromNok(Math.round(nok / 1000) * 1000);
