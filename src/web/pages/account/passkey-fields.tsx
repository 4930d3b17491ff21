// What a passkey's form carries besides what a person fills in: two fields that the script fills, and a place for what
// went wrong.

export function PasskeyFields() {
  return (
    <>
      <input type="hidden" name="seremoni" />
      <input type="hidden" name="svar" />
      <p class="ds-validation-message field-error" data-passkey-problem role="alert" hidden />
    </>
  );
}
