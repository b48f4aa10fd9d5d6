/**
 * The lower Cholesky factor of a symmetric positive definite matrix, and triangular solving. Matrices are flat, row by
 * row. Source: G. H. Golub & C. F. Van Loan, "Matrix Computations", §4.2.
 */

/** L with L·Lᵀ = a, or null where `a` is not positive definite beyond rounding. */
export function cholesky(a: Float64Array, size: number): Float64Array | null {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = a[row * size + column]!;
      for (let at = 0; at < column; at += 1)
        rest -= lower[row * size + at]! * lower[column * size + at]!;
      if (row !== column) lower[row * size + column] = rest / lower[column * size + column]!;
      // Written so that what is no number counts as not positive too.
      else if (!(rest > 1e-10 * a[row * size + row]!)) return null;
      else lower[row * size + row] = Math.sqrt(rest);
    }
  }
  return lower;
}

/** x with L·x = b. */
export function forward(lower: Float64Array, b: ArrayLike<number>): Float64Array {
  const size = b.length;
  const x = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    let rest = b[row]!;
    for (let at = 0; at < row; at += 1) rest -= lower[row * size + at]! * x[at]!;
    x[row] = rest / lower[row * size + row]!;
  }
  return x;
}

/** x with Lᵀ·x = b. */
export function backward(lower: Float64Array, b: ArrayLike<number>): Float64Array {
  const size = b.length;
  const x = new Float64Array(size);
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = b[row]!;
    for (let at = row + 1; at < size; at += 1) rest -= lower[at * size + row]! * x[at]!;
    x[row] = rest / lower[row * size + row]!;
  }
  return x;
}
