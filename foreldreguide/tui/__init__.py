"""The screens: the only home of Textual."""
