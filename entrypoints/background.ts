import { startBackground } from '@/lib/background/start';
import { defineBackground } from 'wxt/utils/define-background';

export default defineBackground(() => startBackground());
