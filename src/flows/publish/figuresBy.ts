import type { IsoDate } from '../../model/dates';
import type { Organisation } from '../../model/person';
import type { PublishPort } from '../../ports/publish';
import { type ToMoney, toMoney } from '../../scoring/figures/money';
import { type Periods, periodsOf } from '../../scoring/figures/periods';

/** What figures rest on that is the same for everybody. */
export interface FiguresBy {
  readonly periods: Periods;
  readonly money: ToMoney;
}

/** @param running Monday of the week that runs. */
export async function figuresBy(
  port: PublishPort,
  organisation: Organisation,
  running: IsoDate,
  signal?: AbortSignal,
): Promise<FiguresBy> {
  const rates = (await port.rates?.(signal)) ?? new Map<string, number>();
  return { periods: periodsOf(running, organisation.zone), money: toMoney(organisation.currency, rates) };
}
