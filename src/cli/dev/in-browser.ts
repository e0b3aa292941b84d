import { showOverlay } from './overlay.ts';

// In each page that `npm run dev` serves. Vite gives `hot` to files that name it in full.
if (import.meta.hot !== undefined) {
  import.meta.hot.on('everboard:content', () => location.reload());
  import.meta.hot.on('everboard:state', showOverlay);
  import.meta.hot.send('everboard:hello');
}
