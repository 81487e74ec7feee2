/**
 * How two coders put the same units into categories: `table[a][b]` units that the first put into category a and the second into b.
 * Square, with numbers that are not negative.
 */
export type Contingency = readonly (readonly number[])[]

interface Margins {
  total: number
  agreed: number
  /** Units that the first coder put into each category, and the second. */
  rows: number[]
  columns: number[]
}

function marginsOf(table: Contingency): Margins {
  const rows = table.map(row => row.reduce((sum, count) => sum + count, 0))
  const columns = table.map((_, category) => table.reduce((sum, row) => sum + (row[category] ?? 0), 0))
  return {
    total: rows.reduce((sum, count) => sum + count, 0),
    agreed: table.reduce((sum, row, category) => sum + (row[category] ?? 0), 0),
    rows,
    columns,
  }
}

/** The share of units that both put into the same category, 0–1: p_o = Σ x_cc / N. Null without units. */
export function percentAgreement(table: Contingency): number | null {
  const { total, agreed } = marginsOf(table)
  return total === 0 ? null : agreed / total
}

/**
 * Cohen's kappa: κ = (p_o − p_e) / (1 − p_e), with p_e = Σ_c p_1c · p_2c the agreement to be expected of two coders who each keep their own
 * shares of the categories but decide at random (J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological
 * Measurement 20, 1960, 37–46). Null where p_e = 1: both put everything into one and the same category, and there is nothing to explain.
 */
export function cohenKappa(table: Contingency): number | null {
  const { total, agreed, rows, columns } = marginsOf(table)
  // In counts instead of shares, N · agreed − Σ over N² − Σ, so that all agreement is exactly 1.
  const expected = rows.reduce((sum, row, category) => sum + row * (columns[category] ?? 0), 0)
  const most = total * total - expected
  return most === 0 ? null : (total * agreed - expected) / most
}

/**
 * Krippendorff's alpha for nominal data of two coders who both judged every unit: α = 1 − D_o / D_e
 * = 1 − (n − 1) · Σ_{c≠k} o_ck / Σ_{c≠k} n_c · n_k, with the coincidences o_ck = x_ck + x_kc, n_c the values c of both together and
 * n = 2N (K. Krippendorff, Computing Krippendorff's Alpha-Reliability, University of Pennsylvania 2011, sections A and B).
 * Null where all values are the same, or there are none.
 */
export function krippendorffAlpha(table: Contingency): number | null {
  const { total, agreed, rows, columns } = marginsOf(table)
  const values = 2 * total
  const disagreements = 2 * (total - agreed)
  const counts = rows.map((row, category) => row + (columns[category] ?? 0))
  const pairs = values * values - counts.reduce((sum, count) => sum + count * count, 0)
  return pairs === 0 ? null : 1 - ((values - 1) * disagreements) / pairs
}
