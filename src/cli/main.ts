// `samkjop <verb>`: finds the command, prints help, and turns its result into an exit code.
process.stdout.write('');
