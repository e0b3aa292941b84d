const TIMES = /^(?:(\d+):)?(\d\d):(\d\d)\.(\d{3}) --> (?:(\d+):)?(\d\d):(\d\d)\.(\d{3})(?:\s.*)?$/;

/** How many captions a WebVTT file has that have words and end after they begin; 0 where it is no such file. */
export function cuesIn(file: string): number {
  const text = file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (!/^WEBVTT(?:[ \t][^\n]*)?(?:\n|$)/.test(text)) return 0;
  return text.split(/\n{2,}/).filter((block) => {
    const lines = block.trim().split('\n');
    const at = lines.findIndex((line) => TIMES.test(line));
    const [, ...times] = TIMES.exec(lines[at] ?? '') ?? [];
    const [start, end] = [times.slice(0, 4), times.slice(4)].map(milliseconds);
    return (
      at >= 0 &&
      (end ?? 0) > (start ?? 0) &&
      lines
        .slice(at + 1)
        .join('')
        .trim() !== ''
    );
  }).length;
}

function milliseconds([hours = '0', minutes = '0', seconds = '0', rest = '0']: readonly (
  | string
  | undefined
)[]) {
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(rest);
}
