/** Rectangles that are found again by where they are. */

const WIDE = 2 ** 20;

/** Return a collection of rectangles `{left, top, right, bottom}` over squares of a size, each with what it stands for. */
export function makeSquares(size) {
  const squares = new Map();

  function eachSquare({ left, top, right, bottom }, act) {
    const last = Math.floor(right / size), lowest = Math.floor(bottom / size);
    for (let column = Math.floor(left / size); column <= last; column += 1) {
      for (let row = Math.floor(top / size); row <= lowest; row += 1) act(column * WIDE + row);
    }
  }

  function add(area, what) {
    eachSquare(area, (key) => {
      if (!squares.has(key)) squares.set(key, []);
      squares.get(key).push({ area, what });
    });
  }

  /** Return what the rectangles that meet this one stand for, each once. */
  function meeting(area) {
    const found = new Set();
    eachSquare(area, (key) => {
      for (const each of squares.get(key) ?? []) if (overlap(area, each.area)) found.add(each.what);
    });
    return [...found];
  }

  return { add, meeting };
}

function overlap(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Return the rectangle around a point. */
export function squareAround({ x, y }, reach) {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}
