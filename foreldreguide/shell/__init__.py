"""What both shells share, free of any screen: how questions are put, and how things are said in lines."""
