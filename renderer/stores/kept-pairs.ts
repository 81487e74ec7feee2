import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Article } from '../../preload/contract.ts'
import { call } from './calls.ts'

/** An article as far as it is named. */
export type Twin = Pick<Article, 'id' | 'title'>

/** Nearly equal articles that are both kept, by each of them: who reads one is told of the other. */
export class KeptPairs {
  private twins: ReadonlyMap<number, readonly Twin[]> = new Map()

  constructor() {
    makeAutoObservable<this, 'twins'>(this, { twins: observableRef })
  }

  of(article: number): readonly Twin[] {
    return this.twins.get(article) ?? []
  }

  async load(): Promise<void> {
    const pairs = await call('parallel.kept-pairs', {})
    const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))]
    const articles = new Map((ids.length > 0 ? await call('article.some', { articles: ids }) : []).map(article => [article.id, article]))
    const twins = new Map<number, Twin[]>()
    for (const [one, other] of pairs.flatMap(({ a, b }) => [[a, b] as const, [b, a] as const])) {
      const twin = articles.get(other)
      if (twin) twins.set(one, [...(twins.get(one) ?? []), { id: twin.id, title: twin.title }])
    }
    runInAction(() => {
      this.twins = twins
    })
  }
}
