/** Two pictures of one size lie on each other; a line between them is moved with the keyboard, or on the pictures. */
export function enhance(root: HTMLElement): void {
  const { move = '', shown = '' } = root.dataset;
  const picture = root.querySelector('img');
  if (picture === null) return;
  const line = Object.assign(document.createElement('input'), { type: 'range', min: '0', max: '100' });
  const label = document.createElement('label');
  label.className = 'compare-line';
  label.append(move, line);
  root.append(label);

  const show = (percent: number) => {
    line.valueAsNumber = percent;
    root.style.setProperty('--at', `${line.value}%`);
    const rest = String(100 - line.valueAsNumber);
    line.setAttribute('aria-valuetext', shown.replace('%1', line.value).replace('%2', rest));
  };
  const follow = (event: PointerEvent) => {
    const { left, width } = picture.getBoundingClientRect();
    show(((event.clientX - left) / width) * 100);
  };
  line.addEventListener('input', () => show(line.valueAsNumber));
  for (const each of root.querySelectorAll('img')) {
    each.draggable = false;
    each.addEventListener('pointerdown', (event) => {
      each.setPointerCapture(event.pointerId);
      follow(event);
    });
    each.addEventListener('pointermove', (event) => {
      if (each.hasPointerCapture(event.pointerId)) follow(event);
    });
  }
  show(50);
}
