/** Name of the port on which reports are asked for and streamed (contract.ts). */
export const REPORT_PORT = 'report';
