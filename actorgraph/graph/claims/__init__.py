"""What claims amount to: which stand, what each rests on, origins, status, and when what they say held."""
