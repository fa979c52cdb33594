import { render } from 'preact';
import { mountPanel } from './mount-panel';

mountPanel(document.querySelector<HTMLElement>('#app') ?? document.body, render);
