// The shape of three rows to come. Hidden from the ear: the line above it says that something is being looked for.
const ROWS = [
  [92, 60],
  [84, 70],
  [96, 44],
];

export function Skeleton() {
  return (
    <div class="sks" aria-hidden="true">
      {ROWS.map((widths) => (
        <div class="card" key={widths[0]}>
          {[...widths, 54, 38].map((width) => (
            <div class="sk" style={{ width: `${width}%` }} key={width} />
          ))}
        </div>
      ))}
    </div>
  );
}
